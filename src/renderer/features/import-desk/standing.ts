import { shareOf } from "./pace.ts";
import type { Importing } from "./use-import.ts";

/** How an import stands, for whoever looks at something else; null when there is none to look at. */
export function standingOf({ progress, advance, chosen }: Importing): string | null {
  if (advance) return `Importing: ${Math.floor(shareOf(advance) * 100)} %`;
  if (progress?.state === "review") return "Import: to be looked at";
  return progress === null && chosen.length > 0 ? "Import: not begun" : null;
}
