import type { TextSpan } from "../../../contract/work.ts";
import type { StyledText } from "../../citation/styled-text.ts";
import type { SourcePassage } from "../comparing/source-words.ts";

/** Words put in the place of others; in UTF-16 code units of the manuscript's text, `start` equal to `end` where nothing goes. */
export interface Edit extends TextSpan {
  words: string;
}

/** A footnote, and behind which character of the manuscript's text its mark stands. */
export interface PlacedNote {
  at: number;
  text: StyledText;
}

/** What becomes of one finding. Edits are in order and do not overlap those of any other. */
export interface Correction {
  finding: number;
  /** The words of the finding. */
  span: TextSpan;
  edits: Edit[];
  note: PlacedNote | null;
}

/** All that is put right in one manuscript, in its order. */
export interface Corrections {
  list: Correction[];
  /** What could not be put right, each a sentence. */
  remarks: string[];
}

/** What manuscript and sources say. */
export interface EditTexts {
  manuscript: string;
  /** Null for a passage that is gone. */
  passage(id: string): SourcePassage | null;
}

/** A text with edits made that are in order and do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let done = "";
  let at = 0;
  for (const { start, end, words } of edits) {
    done += text.slice(at, start) + words;
    at = end;
  }
  return done + text.slice(at);
}

/** Edits in the order of their places; of several at one place, those that came first come first. */
export function inOrder<T extends TextSpan>(edits: readonly T[]): T[] {
  return edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
}
