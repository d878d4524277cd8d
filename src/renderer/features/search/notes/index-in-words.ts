import type { IndexState } from "../../../../contract/search.ts";

/** How far the index has come, and what that means for the results. */
export function indexInWords({ indexed, passages }: IndexState): string {
  const share = passages === 0 ? 0 : Math.floor((100 * indexed) / passages);
  return `${share} % indexed: only these texts are searched so far`;
}
