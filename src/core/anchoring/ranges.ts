import { ReadoutError } from "../../contract/result.ts";
import type { TextRange } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";

const GRAPHEMES = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Ranges as they are stored: in reading order, overlapping and touching ones joined, empty ones left
 * out, and widened so that no character a reader sees as one (emoji, letter with accents) is cut.
 * @throws ReadoutError `passage-not-found`, or `range-invalid` when a range lies outside its passage,
 * no words are left, or the ranges belong to several works.
 */
export function normaliseRanges(ranges: readonly TextRange[], corpus: Corpus): TextRange[] {
  const works = new Set(ranges.map((range) => corpus.passage(range.passage).work));
  if (works.size > 1)
    throw rangeInvalid(`The selection spans several works (${[...works].join(", ")})`);
  const widened = ranges
    .map((range) => checkedRange(range, corpus.passage(range.passage).text))
    .filter((range) => range.start < range.end);
  if (widened.length === 0) throw rangeInvalid("The selection holds no words");
  return joined(inReadingOrder(widened, corpus));
}

/** By passage, then by place in it. */
export function inReadingOrder(ranges: readonly TextRange[], corpus: Corpus): TextRange[] {
  return ranges.toSorted(
    (a, b) =>
      corpus.order(a.passage) - corpus.order(b.passage) || a.start - b.start || a.end - b.end,
  );
}

function checkedRange({ passage, start, end }: TextRange, text: string): TextRange {
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end;
  if (!fits || end > text.length)
    throw rangeInvalid(
      `The range ${start} to ${end} does not fit passage “${passage}”, which has ${text.length} characters`,
    );
  if (start === end) return { passage, start, end };
  return { passage, ...wholeCharacters(text, start, end) };
}

function wholeCharacters(text: string, start: number, end: number) {
  const segments = GRAPHEMES.segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end - 1);
  return {
    start: first?.index ?? start,
    end: last ? last.index + last.segment.length : end,
  };
}

function joined(sorted: TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of sorted) {
    const last = result.at(-1);
    if (last?.passage === range.passage && range.start <= last.end)
      last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

function rangeInvalid(problem: string): ReadoutError {
  return new ReadoutError(
    "range-invalid",
    `${problem}. Nothing was changed. Select the words again.`,
  );
}
