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

const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
/** Digits and letters of English and Russian. */
const PLAIN_RANGES: readonly [number, number][] = [
  [DIGIT_0, DIGIT_9],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x401, 0x401],
  [0x410, 0x44f],
  [0x451, 0x451],
];

const TOKENS = new RegExp(
  `${ABBREVIATION}|${WORD}|${SPACELESS}[\\p{M}\\uFF9E\\uFF9F]*|${SUPERSCRIPT}`,
  "gv",
);
const POSSESSIVE = new RegExp(`${APOSTROPHE}[sS]$`, "v");

/** Goes up whenever the same text would be cut into other words. */
export const TOKENISER_VERSION = 2;

/**
 * The words of a text in order, by the rules that index, query, phrases and marking share.
 *
 * A word is a run of letters, numbers and marks. Apostrophes inside it join (`don't`), numbers keep
 * their points (`4.37`, `1,000`), dotted abbreviations are one word (`U.S.`), and hyphens separate
 * words that follow each other.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  visitWords(text, {
    plain(start, end) {
      const term = foldPlain(text.slice(start, end));
      tokens.push({ term, stem: null, start, end, stemEnd: end });
    },
    other: (token) => tokens.push(token),
  });
  return tokens;
}

/** Is told of each word: of one of plain letters and digits only where it stands, of any other as a token. */
export interface WordVisitor {
  plain(start: number, end: number): void;
  other(token: Token): void;
}

/** As {@link tokenise}, for whoever does not need a token for every word. */
export function visitWords(text: string, visitor: WordVisitor): void {
  let at = 0;
  while (at < text.length) {
    const start = skipSeparators(text, at);
    const end = plainEnd(text, start);
    if (end > start && endsPlainWord(text, start, end)) {
      visitor.plain(start, end);
      at = end;
      continue;
    }
    TOKENS.lastIndex = start;
    const match = TOKENS.exec(text);
    if (!match) return;
    visitor.other(toToken(match[0], match.index));
    at = match.index + match[0].length;
  }
}

/** The folded form of a character of a plain word, as `fold` has it. */
export function foldPlainCode(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if (code < 0x401) return code;
  if (code >= 0x410 && code <= 0x42f) return code + 0x20;
  return code === 0x401 || code === 0x451 ? 0x435 : code;
}

/** The spelling by which exact words are compared: as printed, but for the form of apostrophes and composition. */
export function spellingOf(raw: string): string {
  if (PLAIN_SPELLING.test(raw)) return raw;
  const bare = raw.replace(IGNORABLES, "").replace(APOSTROPHES, "'");
  return (bare.length > 1 && bare.endsWith(".") ? bare.slice(0, -1) : bare).normalize("NFC");
}

const PLAIN_SPELLING = /^[a-zA-Z0-9а-яА-ЯёЁ]*$/u;
const IGNORABLES = new RegExp(IGNORABLE, "gv");
const APOSTROPHES = new RegExp(APOSTROPHE, "gv");

/** What a character can be without asking the rules: part of a plain word, or a separator; joins ask them. */
const RULES = 0;
const PLAIN = 1;
const SEPARATOR = 2;
const JOINT = 3;
const KINDS = kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x2030);
  for (let code = 0; code < 0x80; code++) kinds[code] = SEPARATOR;
  for (const code of [0xa0, 0xa7, 0xab, 0xbb]) kinds[code] = SEPARATOR;
  for (let code = 0x2010; code < 0x2028; code++) kinds[code] = SEPARATOR;
  for (const code of [0x27, 0x60, 0x2018, 0x2019, 0x201b]) kinds[code] = JOINT;
  for (const [from, to] of PLAIN_RANGES) kinds.fill(PLAIN, from, to + 1);
  return kinds;
}

function skipSeparators(text: string, from: number): number {
  let at = from;
  while (at < text.length && (KINDS[text.charCodeAt(at)] ?? RULES) >= SEPARATOR) at++;
  return at;
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && KINDS[text.charCodeAt(at)] === PLAIN) at++;
  return at;
}

/** Whether a run of plain characters is a word by itself, whatever the rules say of joined ones. */
function endsPlainWord(text: string, start: number, end: number): boolean {
  if (end === text.length) return true;
  const next = text.charCodeAt(end);
  if (KINDS[next] !== SEPARATOR) return false;
  if (next !== FULL_STOP && next !== COMMA) return true;
  const last = text.charCodeAt(end - 1);
  if (last >= DIGIT_0 && last <= DIGIT_9) return false;
  return next === COMMA || end - start > 1;
}

function foldPlain(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes("ё") ? lower.replaceAll("ё", "е") : lower;
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
