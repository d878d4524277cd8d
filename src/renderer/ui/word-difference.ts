import { diffWordsWithSpace } from "diff";

/** A stretch of a text; `isOnlyHere`: the other text does not have it. */
export interface DifferencePiece {
  text: string;
  isOnlyHere: boolean;
}

export interface WordDifference {
  /** Joined, these are the texts as they were given. */
  before: DifferencePiece[];
  after: DifferencePiece[];
}

/** Longer ones are shown as wholly different: nobody waits for a comparison that nobody could read. */
const PATIENCE_MS = 200;

/** Two versions of a text, cut word by word where they differ. */
export function wordDifference(before: string, after: string): WordDifference {
  const changes = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (!changes) return { before: wholly(before), after: wholly(after) };
  return {
    before: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, isOnlyHere: removed })),
    after: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, isOnlyHere: added })),
  };
}

function wholly(text: string): DifferencePiece[] {
  return text === "" ? [] : [{ text, isOnlyHere: true }];
}
