import type { TextSpan } from "../../contract/work.ts";
import { tokenise } from "../text/tokens.ts";

/** A word as quotations are compared by: without case, marks of typography, the points of `U.S.` and the commas of `1,000`. */
export interface CheckedWord extends TextSpan {
  term: string;
  /** What it is without the letters that stand in brackets inside it, as `want` of `want[ed]`; else null. */
  bare: string | null;
  /** Whether all of it stands in brackets. */
  isBracketed: boolean;
  /** Whether a hyphen, and nothing else but a line break, stands between it and the next. */
  isHyphened: boolean;
}

const BRACKET = /\[([^[\]]*)\]/gu;

/** The words of a text between two UTF-16 offsets, with offsets of the whole text. */
export function checkedWords(text: string, from = 0, to = text.length): CheckedWord[] {
  const part = text.slice(from, to);
  if (!part.includes("[")) return plainWords(part, from);
  return bracketedWords(part, from);
}

function plainWords(part: string, from: number): CheckedWord[] {
  const tokens = tokenise(part);
  return tokens.map(({ term, start, end }, at) => ({
    term: plainTerm(term),
    bare: null,
    isBracketed: false,
    isHyphened: isHyphen(part, end, tokens[at + 1]?.start),
    start: from + start,
    end: from + end,
  }));
}

function isHyphen(text: string, end: number, next: number | undefined): boolean {
  return next !== undefined && /^[-‐‑\u00AD]\s*$/u.test(text.slice(end, next));
}

function plainTerm(term: string): string {
  return /[.,]/u.test(term) ? term.replaceAll(/(?<=\p{L})\.|,(?=\d{3}(?!\d))/gu, "") : term;
}

/** Brackets inside words are taken out before words are cut, and offsets counted back. */
function bracketedWords(part: string, from: number): CheckedWord[] {
  const { text, places, inside } = withoutInnerBrackets(part);
  const bracketed = inBrackets(part);
  return plainWords(text, 0).map((word) => {
    const [start, end] = [places[word.start]!, places[word.end - 1]! + 1];
    const isBracketed = bracketed[start] === 1 && bracketed[end - 1] === 1;
    const letters = Array.from({ length: word.end - word.start }, (_, at) => at + word.start);
    const kept = letters.filter((at) => !inside[at]);
    const isPart = kept.length > 0 && kept.length < letters.length;
    const raw = kept.map((at) => text[at]).join("");
    const bare = isPart ? plainTerm(tokenise(raw)[0]?.term ?? "") : null;
    return Object.assign(word, { bare, isBracketed, start: from + start, end: from + end });
  });
}

function withoutInnerBrackets(part: string) {
  const isLeftOut = new Uint8Array(part.length);
  const isInside = new Uint8Array(part.length);
  for (const { index, 0: whole } of part.matchAll(BRACKET)) {
    const end = index + whole.length;
    if (!isLetter(part[index - 1]) && !isLetter(part[end])) continue;
    if (!/^\p{L}+$/u.test(whole.slice(1, -1))) continue;
    isLeftOut[index] = 1;
    isLeftOut[end - 1] = 1;
    isInside.fill(1, index, end);
  }
  const places: number[] = [];
  for (let at = 0; at < part.length; at++) if (isLeftOut[at] === 0) places.push(at);
  return {
    text: places.map((at) => part[at]).join(""),
    places,
    inside: places.map((at) => isInside[at] === 1),
  };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}’ʼ']/u.test(character);
}

/** For each unit whether it stands between brackets. */
function inBrackets(part: string): Uint8Array {
  const inside = new Uint8Array(part.length);
  for (const { index, 0: whole } of part.matchAll(BRACKET))
    inside.fill(1, index + 1, index + whole.length - 1);
  return inside;
}
