import type { Piece } from "./pieces.ts";

/** A stretch of the words of a piece, and whether the editor put it in. */
export interface WordPart {
  words: string;
  isInserted: boolean;
}

/** The words of a piece cut at the editor’s insertions, all of them in order; what is not put in may be empty. */
export function wordParts({ exact, insertions }: Pick<Piece, "exact" | "insertions">): WordPart[] {
  const parts: WordPart[] = [];
  let from = 0;
  for (const { start, end } of insertions) {
    parts.push({ words: exact.slice(from, start), isInserted: false });
    parts.push({ words: exact.slice(start, end), isInserted: true });
    from = end;
  }
  parts.push({ words: exact.slice(from), isInserted: false });
  return parts;
}
