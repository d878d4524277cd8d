import type { PassageSelector } from "../../contract/annotation.ts";
import { BETWEEN_PASSAGES } from "./joined-text.ts";
import { normaliseText } from "./normalised-text.ts";
import { stopsAtPassage } from "./selector.ts";

/** Letters and digits from a place in a text to another. */
export interface Word {
  start: number;
  end: number;
  text: string;
}

/** What is looked for, normalised. */
export interface Wanted {
  selector: PassageSelector;
  prefix: string;
  exact: string;
  suffix: string;
  /** The words of `exact`, in places of it. */
  words: Word[];
  /** Whether the quote begins or ends with a whole word. */
  startsWord: boolean;
  endsWord: boolean;
  /** How much of each context is of the passage itself; null when nothing tells. */
  ownBefore: number;
  ownAfter: number;
  /** Whether the stored words on that side reach an edge of the passage. */
  seesStart: boolean;
  seesEnd: boolean;
}

export function wantedOf(selector: PassageSelector): Wanted {
  const whole = normaliseText(selector.prefix + selector.exact + selector.suffix);
  const from = selector.prefix.length;
  const to = from + selector.exact.length;
  const { text } = whole;
  let start = unitAt(whole.ends, (end) => end > from);
  let end = unitAt(whole.starts, (at) => at >= to);
  while (start < end && text[start] === " ") start += 1;
  while (end > start && text[end - 1] === " ") end -= 1;
  const exact = text.slice(start, end);
  const edgeBefore = selector.prefix.lastIndexOf(BETWEEN_PASSAGES);
  const edgeAfter = selector.suffix.indexOf(BETWEEN_PASSAGES);
  return {
    selector,
    prefix: text.slice(0, start),
    exact,
    suffix: text.slice(end),
    words: wordsOf(exact),
    startsWord: isWordEdge(text, start) && isLetter(text[start]),
    endsWord: isWordEdge(text, end) && isLetter(text[end - 1]),
    ownBefore: edgeBefore < 0 ? start : start - unitAt(whole.starts, (at) => at > edgeBefore),
    ownAfter:
      edgeAfter < 0 ? text.length - end : unitAt(whole.starts, (at) => at >= to + edgeAfter) - end,
    seesStart: edgeBefore >= 0 || stopsAtPassage(selector.prefix),
    seesEnd: edgeAfter >= 0 || stopsAtPassage(selector.suffix),
  };
}

function unitAt(places: Uint32Array, isIt: (place: number) => boolean): number {
  const unit = places.findIndex(isIt);
  return unit < 0 ? places.length : unit;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }));
}

function isWordEdge(text: string, at: number): boolean {
  return !isLetter(text[at - 1]) || !isLetter(text[at]);
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && LETTER.test(unit);
}
