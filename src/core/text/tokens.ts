import { APOSTROPHE, fold, IGNORABLE } from "./fold.ts";

/** One word of a text. Its place in the list of tokens is its position for phrases. */
export interface Token {
  /** The folded word: `don't`, `u.s`, `4.37`, `putin's`. */
  term: string;
  /** The folded word without its possessive ending, to which it answers as well: `putin`; else null. */
  stem: string | null;
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  /** Where the stem ends; equal to `end` when there is none. */
  stemEnd: number;
}

/** Scripts written without spaces: each character is a word, so that a phrase finds any run of them. */
const SPACELESS = "[[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}]&&[\\p{L}\\p{Nl}]]";
const LETTER = `[\\p{L}--${APOSTROPHE}--${SPACELESS}]`;
const FIRST = `[${LETTER}\\p{Nd}\\p{Nl}]`;
const NEXT = `[${FIRST}\\p{M}]`;
const RUN = `${FIRST}(?:${NEXT}|${IGNORABLE}+(?=${NEXT}))*`;
const NUMBER_POINT = `(?<=\\p{Nd})[.,](?=\\p{Nd})`;
const WORD = `${RUN}(?:(?:${APOSTROPHE}|${NUMBER_POINT})${RUN})*`;
const INITIAL = `${LETTER}\\p{M}*`;
const ABBREVIATION = `${INITIAL}(?:\\.${INITIAL})+(?!${NEXT})\\.?(?:${APOSTROPHE}[sS](?!${NEXT}))?`;
/** Footnote marks and fractions are words of their own: `war²` is `war` and `2`. */
const SUPERSCRIPT = `\\p{No}[\\p{No}\\p{M}]*`;

const TOKENS = new RegExp(
  `${ABBREVIATION}|${WORD}|${SPACELESS}[\\p{M}\\uFF9E\\uFF9F]*|${SUPERSCRIPT}`,
  "gv",
);
const POSSESSIVE = new RegExp(`${APOSTROPHE}[sS]$`, "v");

/**
 * The words of a text in order, by the rules that index, query, phrases and marking share.
 *
 * A word is a run of letters, numbers and marks. Apostrophes inside it join (`don't`), numbers keep
 * their points (`4.37`, `1,000`), dotted abbreviations are one word (`U.S.`), and hyphens separate
 * words that follow each other.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKENS)) tokens.push(toToken(match[0], match.index));
  return tokens;
}

function toToken(raw: string, start: number): Token {
  const end = start + raw.length;
  if (!POSSESSIVE.test(raw)) return { term: foldWord(raw), stem: null, start, end, stemEnd: end };
  const stem = foldWord(raw.slice(0, -2));
  return { term: `${stem}'s`, stem, start, end, stemEnd: end - 2 };
}

function foldWord(raw: string): string {
  return fold(raw.endsWith(".") ? raw.slice(0, -1) : raw);
}
