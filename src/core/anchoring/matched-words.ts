import type { TextSpan } from "../../contract/work.ts";
import { type Alignment, editsBetween } from "./alignment.ts";
import { type Wanted, type Word, wordsOf } from "./wanted.ts";

/** How alike two spellings have to be to be taken for one word, and for one at an end that is badly spoilt. */
const SAME_WORD = 0.5;
const SPOILT_WORD = 0.34;

/** Numbers, also Roman ones, which are other numbers when they are spelt otherwise. */
const NUMBER = /^(?:\p{N}+|[IVXLCDM]+)$/u;

/** Letters that a number counts more than it has when it is not there: with it goes what was meant. */
const NUMBER_WEIGHT = 8;

/** What the words of a quote have become: where they stand in a window of the text, and how alike they are. */
export interface MatchedWords extends TextSpan {
  /** 0 to 1: letters that agree, by the letters of the quote or of what stands there, whichever is more. */
  likeness: number;
  /** 0 to 1: how much more there may be at the ends, where something stands that resembles nothing of the quote. */
  doubt: number;
}

interface Match {
  wanted: Word;
  found: Word;
  /** Which word of the window it is. */
  place: number;
  likeness: number;
}

/**
 * The words of a quote in a window that it lies in as aligned together with its surroundings; null when none of
 * them is there. It begins and ends with words that are there, so that what was put in beside them stays outside.
 */
export function matchedWords(
  alignment: Alignment,
  wanted: Wanted,
  window: string,
): MatchedWords | null {
  const matches = matchesOf(alignment, wanted, window);
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last) return null;
  const offset = wanted.prefix.length;
  const isFirst = first.wanted === wanted.words[0];
  const isLast = last.wanted === wanted.words.at(-1);
  let { start } = first.found;
  let { end } = last.found;
  if (isFirst && !wanted.startsWord)
    start = Math.min(Math.max(start, alignment.last[offset + first.wanted.start]!), end - 1);
  if (isLast && !wanted.endsWord)
    end = Math.max(start + 1, Math.min(end, alignment.first[offset + last.wanted.end]!));
  const lead = isFirst ? wanted.exact.slice(0, first.wanted.start) : "";
  const left = window.slice(alignment.last[offset]!, start);
  const right = window.slice(end, alignment.first[offset + wanted.exact.length]!);
  const doubtful = lettersOf(wordsOf(left)) + lettersOf(wordsOf(right));
  const tail = isLast ? wanted.exact.slice(last.wanted.end) : "";
  return {
    start: start - agreeingEnd(window.slice(0, start), lead),
    end: end + agreeingStart(window.slice(end), tail),
    likeness: likenessOf(matches, wanted, window.slice(start, end)),
    doubt: doubtful / (doubtful + end - start),
  };
}

function matchesOf({ first, last }: Alignment, wanted: Wanted, window: string): Match[] {
  const words = wordsOf(window);
  const matches: Match[] = [];
  let at = 0;
  for (const word of wanted.words) {
    const from = last[wanted.prefix.length + word.start]!;
    const to = first[wanted.prefix.length + word.end]!;
    while (at < words.length && words[at]!.end <= from) at += 1;
    const match = likestWord(word, words, at, to);
    const before = matches.at(-1);
    if (!match || (before?.place === match.place && before.likeness >= match.likeness)) continue;
    if (before?.place === match.place) matches.pop();
    matches.push(match);
  }
  return withSpoiltEnds(matches);
}

/** Of the words in a stretch, which may be stretched over words that were put in, the one that is most alike. */
function likestWord(wanted: Word, words: Word[], first: number, to: number): Match | null {
  let best: Match | null = null;
  for (let place = first; place < words.length && words[place]!.start < to; place += 1) {
    const found = words[place]!;
    const likeness = likenessOfWord(wanted.text, found.text);
    if (likeness >= (best?.likeness ?? SPOILT_WORD)) best = { wanted, found, place, likeness };
  }
  return best;
}

/** Words that are only just alike count where they continue those that are surely there, and nowhere else. */
function withSpoiltEnds(matches: Match[]): Match[] {
  const isSure = ({ likeness }: Match) => likeness >= SAME_WORD;
  let start = matches.findIndex(isSure);
  let end = matches.findLastIndex(isSure) + 1;
  if (start < 0) return [];
  const sure = matches.slice(start, end).filter(isSure);
  while (start > 0 && matches[start - 1]!.place === matches[start]!.place - 1)
    sure.unshift(matches[(start -= 1)]!);
  while (end < matches.length && matches[end]!.place === matches[end - 1]!.place + 1)
    sure.push(matches[(end += 1) - 1]!);
  return sure;
}

function likenessOfWord(a: string, b: string): number {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shorter < SPOILT_WORD * longer) return 0;
  if (NUMBER.test(a) || NUMBER.test(b)) return 0;
  return 1 - editsBetween(a, b) / Math.max(a.length, b.length);
}

function likenessOf(matches: Match[], wanted: Wanted, found: string): number {
  const agreeing = matches.reduce(
    (sum, { wanted: word, likeness }) => sum + likeness * word.text.length,
    0,
  );
  const missing = wanted.words.filter(
    (word) => NUMBER.test(word.text) && !matches.some((match) => match.wanted === word),
  );
  return (
    agreeing /
    (Math.max(lettersOf(wanted.words), lettersOf(wordsOf(found))) + NUMBER_WEIGHT * missing.length)
  );
}

function lettersOf(words: Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

function agreeingEnd(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text.at(-1 - count) === wanted.at(-1 - count)) count += 1;
  return count;
}

function agreeingStart(text: string, wanted: string): number {
  let count = 0;
  while (count < wanted.length && text[count] === wanted[count]) count += 1;
  return count;
}
