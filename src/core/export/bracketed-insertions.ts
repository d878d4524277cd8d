import type { Piece } from "./pieces.ts";
import { wordParts } from "./word-parts.ts";

/**
 * The words of a piece with the editor’s insertions in square brackets, for formats that have no other way of setting
 * words apart; those that have brackets in the source keep them as they are.
 */
export function bracketedInsertions(piece: Piece): string {
  return wordParts(piece)
    .map(({ words, isInserted }) => {
      const isMarked = words.startsWith("[") && words.endsWith("]");
      return isInserted && !isMarked ? `[${words}]` : words;
    })
    .join("");
}
