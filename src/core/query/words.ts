import type { TextSpan } from "../../contract/work.ts";
import { tokenise } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import { isOperator } from "./lexemes.ts";
import type { PhraseNode, WordNode } from "./query-tree.ts";

/** What had to be read otherwise inside a word. */
export interface WordSlip {
  message: string;
  at: TextSpan;
}

export interface WordsRead {
  /** Empty when there are no letters or numbers. */
  nodes: (WordNode | PhraseNode)[];
  slips: WordSlip[];
}

/** Between words typed as one, such as `Russian-American` or `and/or`; they are looked for side by side. */
const JOINT = /^[\p{Pd}\u2212./&@_:+'’]*$/u;
const LONG_DASH = /[\u2014\u2015]/u;
/** A word of up to so many letters may differ in one letter, a longer one in two. */
const LETTERS_FOR_ONE = 7;
const MOST_DISTANCE = 2;

/** A word with its operators, and where in the text it stands with them. */
interface Piece {
  word: WordNode;
  /** The first token that is not part of it. */
  next: number;
}

/** How many letters may differ when a fuzzy word does not say. */
export function usualDistance(term: string): number {
  return [...term].length <= LETTERS_FOR_ONE ? 1 : MOST_DISTANCE;
}

/** The words of a chunk: one node for each, words typed as one together. `at` is where the chunk starts. */
export function wordsOfChunk(chunk: string, at: number, exact: boolean): WordsRead {
  const slips: WordSlip[] = [];
  const wild = exact ? "" : "*?";
  const words = piecesOf(chunk, at, wild, slips);
  if (exact) {
    for (const word of words) word.match = "exact";
    if (words.length > 0 && /[*?~]/u.test(chunk))
      slips.push({
        message:
          "A word that is spelt exactly has no open letters; the signs for them were left out.",
        at: { start: at, end: at + chunk.length },
      });
  }
  return { nodes: joined(words, chunk, at), slips };
}

/** The words between quotation marks; `*` opens the end of one, all else is what the text has. */
export function wordsOfQuote(text: string, at: number, exact: boolean): WordNode[] {
  const words = piecesOf(text, at, exact ? "" : "*", null);
  if (exact) for (const word of words) word.match = "exact";
  return words;
}

/** `slips` is null where `~` means nothing. */
function piecesOf(text: string, at: number, wild: string, slips: WordSlip[] | null): WordNode[] {
  const tokens = tokenise(text);
  const words: WordNode[] = [];
  let end = 0;
  for (let index = 0; index < tokens.length;) {
    const piece = pieceAt(text, tokens, index, end, wild);
    index = piece.next;
    if (slips && wild !== "") index = readFuzzy(text, tokens, piece, slips, at);
    end = piece.word.at.end;
    piece.word.at = { start: at + piece.word.at.start, end: at + end };
    words.push(piece.word);
  }
  return words;
}

/** A token with the open letters around it, and the tokens that those join to it. */
function pieceAt(text: string, tokens: Token[], index: number, least: number, wild: string): Piece {
  let token = tokens[index] as Token;
  let start = token.start;
  while (start > least && isIn(wild, text[start - 1])) start--;
  let pattern = text.slice(start, token.start) + token.term;
  let end = token.end;
  let next = index + 1;
  while (isIn(wild, text[end])) {
    pattern += text[end++];
    if (tokens[next]?.start !== end) continue;
    token = tokens[next++] as Token;
    pattern += token.term;
    end = token.end;
  }
  const at = { start, end };
  const spelling = text.slice(start, end).replace(/\*{2,}/gu, "*");
  return { word: wordOf(pattern.replace(/\*{2,}/gu, "*"), spelling, at), next };
}

function wordOf(pattern: string, spelling: string, at: TextSpan): WordNode {
  if (!/[*?]/u.test(pattern))
    return { kind: "word", match: "word", term: pattern, spelling, distance: 0, at };
  const isPrefix = /^[^*?]+\*$/u.test(pattern);
  const without = (text: string) => (isPrefix ? text.slice(0, -1) : text);
  const match = isPrefix ? "prefix" : "wildcard";
  return {
    kind: "word",
    match,
    term: without(pattern),
    spelling: without(spelling),
    distance: 0,
    at,
  };
}

/** Reads `~`, `~1` or `~2` after a word into it; returns the token that comes next. */
function readFuzzy(
  text: string,
  tokens: Token[],
  { word, next }: Piece,
  slips: WordSlip[],
  offset: number,
): number {
  if (text[word.at.end] !== "~") return next;
  const sign = word.at.end;
  let end = sign + 1;
  const token = tokens[next];
  const digits = token?.start === end ? text.slice(token.start, token.end) : "";
  const said = /^[0-9]+$/u.test(digits) ? Number(digits) : null;
  if (said !== null) end += digits.length;
  word.at = { start: word.at.start, end };
  const slip = fuzzySlip(word, said);
  if (slip !== null) slips.push({ message: slip, at: { start: offset + sign, end: offset + end } });
  if (word.match === "word" && said !== 0) {
    word.match = "fuzzy";
    word.distance = said === null ? usualDistance(word.term) : Math.min(said, MOST_DISTANCE);
  }
  return said === null ? next : next + 1;
}

function fuzzySlip(word: WordNode, said: number | null): string | null {
  if (word.match !== "word")
    return "A word with open letters cannot also be looked for with letters that differ; ~ was left out.";
  if (said === 0) return "With ~0 no letter may differ; the word was read without it.";
  return said !== null && said > MOST_DISTANCE
    ? `At most ${MOST_DISTANCE} letters may differ; ~${said} was read as ~${MOST_DISTANCE}.`
    : null;
}

function joined(words: WordNode[], chunk: string, at: number): (WordNode | PhraseNode)[] {
  const groups: WordNode[][] = [];
  let end = -1;
  for (const word of words) {
    const gap = end === -1 ? null : chunk.slice(end, word.at.start - at);
    if (gap !== null && JOINT.test(gap) && !LONG_DASH.test(gap)) groups.at(-1)?.push(word);
    else groups.push([word]);
    end = word.at.end - at;
  }
  return groups.map(nodeOf);
}

function nodeOf(words: WordNode[]): WordNode | PhraseNode {
  const [first, last] = [words[0] as WordNode, words.at(-1) as WordNode];
  if (words.length > 1)
    return {
      kind: "phrase",
      words,
      quoted: false,
      at: { start: first.at.start, end: last.at.end },
    };
  // Written again, it must not turn into an operator.
  if (first.match === "word" && isOperator(first.spelling))
    first.spelling = first.spelling.toLowerCase();
  return first;
}

function isIn(wild: string, character: string | undefined): boolean {
  return character !== undefined && wild.includes(character);
}
