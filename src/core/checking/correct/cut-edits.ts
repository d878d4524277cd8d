import type { CheckedQuotation } from "../../../contract/checking.ts";
import type { TextRange } from "../../../contract/work.ts";
import { type SourceWord, sourceWords } from "../comparing/source-words.ts";
import { endsSentence, lostAfter, lostBefore, lostInside, termsNear } from "../verdicts/cuts.ts";
import type { Edit, EditTexts } from "./corrections.ts";
import { fittedWords, openingMark } from "./fitted-words.ts";
import { type RangePlace, rangePlaces } from "./range-places.ts";

/** A row of words of one passage as it is quoted. */
interface Stretch {
  range: TextRange;
  place: RangePlace;
  text: string;
  source: readonly SourceWord[];
  /** The first of `source`, and the one behind the last. */
  from: number;
  to: number;
}

/** What was lost at the edges of a quotation, or at its marks of omission, put back; null when its place is not known. */
export function cutEdits(quotation: CheckedQuotation, texts: EditTexts): Edit[] | null {
  const places = rangePlaces(quotation, texts);
  if (places === null) return null;
  const near = termsNear(quotation, texts.manuscript);
  const isLost = (lost: string | null) =>
    lost !== null && !lost.split(" ").every((word) => near.has(word));
  const stretches = quotation.ranges.map((range, at) => stretchOf(range, places[at]!, texts));
  const edits: Edit[] = [];
  let isFilled = false;
  for (const [at, stretch] of stretches.entries()) {
    const { source, from, to } = stretch;
    if (!isFilled && isLost(lostBefore(source, from))) edits.push(sentenceStart(stretch));
    const next = stretches[at + 1];
    isFilled =
      next?.range.passage === stretch.range.passage &&
      isLost(lostInside(source, to, next.from)) &&
      !/\p{L}/u.test(texts.manuscript.slice(stretch.place.last.end, next.place.first.start));
    if (isFilled) edits.push(filled(stretch, next!));
    else if (isLost(lostAfter(source, to))) edits.push(sentenceEnd(stretch));
  }
  const opening = openingMark(texts.manuscript, quotation.start);
  return edits.map(({ start, end, words }) => ({ start, end, words: fittedWords(words, opening) }));
}

function stretchOf(range: TextRange, place: RangePlace, texts: EditTexts): Stretch {
  const passage = texts.passage(range.passage);
  const source = passage ? sourceWords([passage]) : [];
  const from = source.findIndex(({ start }) => start >= range.start);
  const to = source.findLastIndex(({ end }) => end <= range.end) + 1;
  return { range, place, text: passage?.text ?? "", source, from, to };
}

function sentenceStart({ range, place, text, source, from }: Stretch): Edit {
  let first = from;
  while (first > 0 && !endsSentence(source[first - 1]!, source[first])) first--;
  const { start } = place.first;
  return { start, end: start, words: text.slice(source[first]!.start, range.start) };
}

function sentenceEnd({ range, place, text, source, to }: Stretch): Edit {
  let last = to;
  while (source[last + 1] && !endsSentence(source[last]!, source[last + 1])) last++;
  const { end } = place.last;
  return { start: end, end, words: text.slice(range.end, source[last]?.end ?? range.end) };
}

function filled({ range, place, text }: Stretch, next: Stretch): Edit {
  return {
    start: place.last.end,
    end: next.place.first.start,
    words: text.slice(range.end, next.range.start),
  };
}
