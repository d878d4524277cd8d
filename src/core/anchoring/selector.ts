import type { PassageSelector } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import { BETWEEN_PASSAGES, type JoinedText, placeIn } from "./joined-text.ts";

/** Code units of context kept on each side of a quote: at least, at most, and added at a time. */
const CONTEXT = 64;
const LONGEST_CONTEXT = 128;
const MORE_CONTEXT = 32;

/** The words of one range with their surroundings inside the passage; no surrogate pair is cut. */
export function createSelector(range: TextRange, text: string): PassageSelector {
  return withContext(range, text, range.start, range.end, CONTEXT);
}

/**
 * The words of one range with their surroundings in the work: 64 code units on each side; 96 or more where the words
 * stand in the work several times, until they stand there only once with their surroundings, at most 128. They reach into the passages before and after, each set
 * off by an empty line; selectors of earlier versions stop at the edge of the passage.
 */
export function selectorIn(joined: JoinedText, range: TextRange): PassageSelector {
  const start = placeIn(joined, range.passage, range.start) ?? 0;
  const end = start + range.end - range.start;
  const exact = joined.text.slice(start, end);
  let length = isUnique(exact, joined.text) ? CONTEXT : CONTEXT + MORE_CONTEXT;
  let selector = withContext(range, joined.text, start, end, length);
  const whole = ({ prefix, suffix }: PassageSelector) => prefix + exact + suffix;
  while (length < LONGEST_CONTEXT && !isUnique(whole(selector), joined.text)) {
    length += MORE_CONTEXT;
    selector = withContext(range, joined.text, start, end, length);
  }
  return selector;
}

/**
 * Whether a context ends at the edge of its passage: it is shorter than it could be, one unit of which may be a
 * spared pair, and reaches into no other passage.
 */
export function stopsAtPassage(context: string): boolean {
  return context.length < CONTEXT - 1 && !context.includes(BETWEEN_PASSAGES);
}

function isUnique(words: string, text: string): boolean {
  return text.indexOf(words, text.indexOf(words) + 1) < 0;
}

/** Whether the words stood in the work several times when they were stored, as far as their surroundings tell. */
export function wereRepeated({ prefix, suffix }: PassageSelector): boolean {
  return Math.max(prefix.length, suffix.length) > CONTEXT;
}

function withContext(
  range: TextRange,
  text: string,
  start: number,
  end: number,
  length: number,
): PassageSelector {
  const from = Math.max(0, start - length);
  const to = Math.min(text.length, end + length);
  return {
    ...range,
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, from) ? from + 1 : from, start),
    suffix: text.slice(end, cutsPair(text, to) ? to - 1 : to),
  };
}

function cutsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff;
}
