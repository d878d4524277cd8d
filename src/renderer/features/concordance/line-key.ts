import type { ConcordanceLine } from "../../../contract/analysis.ts";
import type { TextRange } from "../../../contract/work.ts";

/** What makes a line the same line in every order and width. */
export function lineKey({ passage, at }: Pick<ConcordanceLine, "passage" | "at">): string {
  return `${passage}:${at.start}-${at.end}`;
}

/** The words that matched in a line. */
export function rangeOf({ passage, at }: Pick<ConcordanceLine, "passage" | "at">): TextRange {
  return { passage, start: at.start, end: at.end };
}
