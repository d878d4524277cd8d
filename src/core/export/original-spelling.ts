import type { Reading, TextSpan } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { Piece } from "./pieces.ts";

/**
 * A piece with its words as the source spells them. Words of which only a part is marked stay as they are read, since
 * nobody knows which letters of the source that part is; so do words that are lost.
 */
export function asSpelled(piece: Piece, corpus: Corpus): Piece {
  const passage = corpus.findPassage(piece.passage);
  if (passage?.text.slice(piece.start, piece.end) !== piece.exact) return piece;
  const readings = (passage.readings ?? [])
    .filter(({ start, end }) => start >= piece.start && end <= piece.end)
    .map(({ start, end, original }) => ({
      start: start - piece.start,
      end: end - piece.start,
      original,
    }));
  if (readings.length === 0) return piece;
  return {
    ...piece,
    exact: spelled(piece.exact, readings),
    insertions: piece.insertions.map((span) => movedSpan(span, readings)),
  };
}

function spelled(text: string, readings: readonly Reading[]): string {
  let words = "";
  let from = 0;
  for (const { start, end, original } of readings) {
    words += text.slice(from, start) + original;
    from = end;
  }
  return words + text.slice(from);
}

/** An edge within a reading moves to the same edge of its spelling. */
function movedSpan({ start, end }: TextSpan, readings: readonly Reading[]): TextSpan {
  return { start: moved(start, "start", readings), end: moved(end, "end", readings) };
}

function moved(at: number, edge: "start" | "end", readings: readonly Reading[]): number {
  let place = at;
  for (const { start, end, original } of readings) {
    if (end <= at) place += original.length - (end - start);
    else if (start < at) return place - (at - start) + (edge === "end" ? original.length : 0);
    else break;
  }
  return place;
}
