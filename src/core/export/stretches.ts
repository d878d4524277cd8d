import {
  BETWEEN_PASSAGES,
  type JoinedText,
  joinedText,
  placeIn,
} from "../anchoring/joined-text.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { codePointCounter } from "../text/code-points.ts";
import type { Piece } from "./pieces.ts";

/** Pieces that follow one another without a cut, as one stretch of the text of their work. */
export interface Stretch {
  /** UTF-16 offsets into the joined text. */
  start: number;
  end: number;
  pieces: Piece[];
}

/** Pieces where they stand in a work, those that belong together as one; pieces that stand nowhere are left out. */
export function stretchesOf(pieces: readonly Piece[], joined: JoinedText): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    const start = placeIn(joined, piece.passage, piece.start);
    if (start === null) continue;
    const end = start + piece.exact.length;
    if (joined.text.slice(start, end) !== piece.exact) continue;
    const last = stretches.at(-1);
    if (last && joined.text.slice(last.end, start) === BETWEEN_PASSAGES && last.end < start) {
      last.end = end;
      last.pieces.push(piece);
    } else stretches.push({ start, end, pieces: [piece] });
  }
  return stretches;
}

/** The text of a work as one string, as it is given to programs that know no passages. */
export interface WorkText {
  joined: JoinedText;
  /** The place of a UTF-16 offset in Unicode code points. */
  codePoint: (offset: number) => number;
}

/** Null for works that are gone. */
export type WorkTexts = (work: string) => WorkText | null;

/** The texts of works with their passages parted by an empty line; the one used last is kept. */
export function workTexts(corpus: Corpus): WorkTexts {
  let last: { id: string; text: WorkText } | null = null;
  return (id) => {
    if (last?.id === id) return last.text;
    const work = corpus.findWork(id);
    if (!work) return null;
    const joined = joinedText(work.passages);
    last = { id, text: { joined, codePoint: codePointCounter(joined.text) } };
    return last.text;
  };
}
