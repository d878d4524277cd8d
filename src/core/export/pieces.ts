import type { PassageSelector } from "../../contract/annotation.ts";
import type { Passage, TextRange, TextSpan } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { createSelector } from "../anchoring/selector.ts";
import { type Voice, voiceOf } from "./voice.ts";

/** One passage's share of a quotation: the words, where they stand, and whose they are. */
export interface Piece extends PassageSelector {
  /** Null when the passage is no longer in the corpus. */
  voice: Voice | null;
  /** Whether words of the source are left out between this piece and the one before it. */
  isCutBefore: boolean;
  /** Words of the editor inside those of the record, by offset into `exact`. */
  insertions: TextSpan[];
}

/**
 * The words at these ranges as they stand in the corpus now; ranges are in reading order.
 * @throws ReadoutError `passage-not-found`
 */
export function piecesAt(ranges: TextRange[], corpus: Corpus): Piece[] {
  const pieces: Piece[] = [];
  for (const { passage: id, start, end } of ranges) {
    const passage = corpus.passage(id);
    pieces.push({
      ...createSelector({ passage: id, start, end }, passage.text),
      voice: voiceOf(passage, corpus),
      isCutBefore: isCut(pieces.at(-1), passage, start, corpus),
      insertions: insertionsIn(passage, start, end),
    });
  }
  return pieces;
}

/** Words that are not in the text any more, as they were when they were marked. */
export function lostPieces(selectors: PassageSelector[], corpus: Corpus): Piece[] {
  return selectors.map((selector) => {
    const passage = corpus.findPassage(selector.passage);
    return {
      ...selector,
      voice: passage ? voiceOf(passage, corpus) : null,
      isCutBefore: false,
      insertions: [],
    };
  });
}

/** The editor's insertions as far as they are within a span, counted from its start. */
function insertionsIn({ insertions }: Passage, start: number, end: number): TextSpan[] {
  return insertions
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      start: Math.max(span.start, start) - start,
      end: Math.min(span.end, end) - start,
    }));
}

function isCut(before: Piece | undefined, passage: Passage, start: number, corpus: Corpus) {
  if (!before) return false;
  if (before.passage === passage.id) return hasWords(passage.text.slice(before.end, start));
  const previous = corpus.passage(before.passage);
  return (
    corpus.order(passage.id) !== corpus.order(previous.id) + 1 ||
    hasWords(previous.text.slice(before.end)) ||
    hasWords(passage.text.slice(0, start))
  );
}

function hasWords(text: string): boolean {
  return text.trim() !== "";
}

/** The voices that are known, one for each piece that has one. */
export function voicesOf(pieces: Piece[]): Voice[] {
  return pieces.flatMap(({ voice }) => voice ?? []);
}
