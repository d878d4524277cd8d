import type { LibraryNotice } from "../../../src/contract/annotation.ts";

/** What the notices of a library say is lost or wrong; that a last line was under way is no such claim. */
export function claimsOfLoss(notices: readonly LibraryNotice[]): string[] {
  return notices.filter(({ code }) => code !== "library-unfinished").map(({ message }) => message);
}
