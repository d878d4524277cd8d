import type { Line } from "./reading-order.ts";

/** How often words stand within a line of this file, in small letters. */
export type Vocabulary = ReadonlyMap<string, number>;

const WORD = /[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu;
const DIVIDED = /([\p{L}\p{M}]+)[-\u2010]$/u;
/** No part of a word is longer; looking through all of a long paragraph at every line would take too long. */
const LONGEST_PART = 80;
/** What English joins to other words by a hyphen, but for endings such as those of “selfless” and “wellness”. */
const JOINED_BY_HYPHEN = /^(?:well|self|half)$/iu;
const ENDING = /^(?:ish|less|ness|same|way)/u;
const GOES_ON = /^(\p{Ll}[\p{L}\p{M}]*)/u;

export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Map<string, number>();
  for (const { text } of lines)
    for (const [word] of text.matchAll(WORD)) {
      const known = plainHyphens(word.toLowerCase());
      words.set(known, (words.get(known) ?? 0) + 1);
    }
  return words;
}

/**
 * A text and the line behind it as one, and where the line begins in it. A word that was divided loses its hyphen,
 * unless the file writes it with one elsewhere, or the language does as a rule.
 */
export function joinWords(
  text: string,
  line: string,
  words: Vocabulary,
): { text: string; at: number } {
  const head = DIVIDED.exec(text.slice(-LONGEST_PART))?.[1];
  const tail = GOES_ON.exec(line)?.[1];
  if (text === "") return { text: line, at: 0 };
  if (head === undefined || tail === undefined)
    return { text: `${text} ${line}`, at: text.length + 1 };
  const whole = words.get(`${head}${tail}`.toLowerCase()) ?? 0;
  const hyphened = words.get(`${head}-${tail}`.toLowerCase()) ?? 0;
  const isCompound = whole === 0 && JOINED_BY_HYPHEN.test(head) && !ENDING.test(tail);
  const before = hyphened > whole || isCompound ? text : text.slice(0, -1);
  return { text: before + line, at: before.length };
}

function plainHyphens(word: string): string {
  return word.replaceAll("\u2010", "-");
}
