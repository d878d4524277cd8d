import type { TextSpan } from "../../contract/work.ts";
import { type Alignment, editsBetween } from "./alignment.ts";
import { type Wanted, type Word, wordsOf } from "./wanted.ts";

/** How alike two spellings have to be to be taken for one word. */
const SAME_WORD = 0.5;

/** Numbers, also Roman ones, which are other numbers when they are spelt otherwise. */
const NUMBER = /^(?:\p{N}+|[IVXLCDM]+)$/u;

/** Letters that a number counts more than it has when it is not there: with it goes what was meant. */
const NUMBER_WEIGHT = 8;

/** What the words of a quote have become: where they stand in a window of the text, and how alike they are. */
export interface MatchedWords extends TextSpan {
  /** 0 to 1: letters that agree, by the letters of the quote or of what stands there, whichever is more. */
  likeness: number;
}

interface Match {
  wanted: Word;
  found: Word;
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
  const tail = isLast ? wanted.exact.slice(last.wanted.end) : "";
  return {
    start: start - agreeingEnd(window.slice(0, start), lead),
    end: end + agreeingStart(window.slice(end), tail),
    likeness: likenessOf(matches, wanted, window.slice(start, end)),
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
    const found = mostCovered(words, at, from, to);
    if (!found) continue;
    const likeness = likenessOfWord(word.text, found.text);
    const before = matches.at(-1);
    if (likeness < SAME_WORD || (before?.found === found && before.likeness >= likeness)) continue;
    if (before?.found === found) matches.pop();
    matches.push({ wanted: word, found, likeness });
  }
  return matches;
}

/** The word that has most of a stretch. */
function mostCovered(words: Word[], at: number, from: number, to: number): Word | null {
  let best: Word | null = null;
  let most = 0;
  for (let index = at; index < words.length && words[index]!.start < to; index += 1) {
    const word = words[index]!;
    const covered = Math.min(word.end, to) - Math.max(word.start, from);
    if (covered > most) [best, most] = [word, covered];
  }
  return best;
}

function likenessOfWord(a: string, b: string): number {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (shorter < SAME_WORD * longer) return 0;
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
