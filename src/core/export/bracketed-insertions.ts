import type { Piece } from "./pieces.ts";

/**
 * The words of a piece with the editor’s insertions in square brackets, for formats that have no other way of setting
 * words apart; those that have brackets in the source keep them as they are.
 */
export function bracketedInsertions({ exact, insertions }: Piece): string {
  let words = "";
  let from = 0;
  for (const { start, end } of insertions) {
    const inserted = exact.slice(start, end);
    const isMarked = inserted.startsWith("[") && inserted.endsWith("]");
    words += exact.slice(from, start) + (isMarked ? inserted : `[${inserted}]`);
    from = end;
  }
  return words + exact.slice(from);
}
