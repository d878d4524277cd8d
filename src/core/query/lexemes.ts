import type { TextSpan } from "../../contract/work.ts";
import { tokenise } from "../text/tokens.ts";
import { fieldLike, fieldNamed } from "./field-names.ts";
import type { FieldName } from "./query-tree.ts";

/** Letters between spaces, marks and brackets, with the operators that stand inside of words. */
export interface ChunkLexeme {
  type: "chunk";
  text: string;
  /** Whether `=` stood before it. */
  exact: boolean;
  /** What stood before a colon like the name of a field, but is near to none. */
  unknownField: string | null;
  /** Whether it follows a closing quotation mark without a space. */
  afterQuote: boolean;
  at: TextSpan;
}

export interface QuoteLexeme {
  type: "quote";
  text: string;
  /** Where `text` starts. */
  start: number;
  exact: boolean;
  closed: boolean;
  at: TextSpan;
}

export interface FieldLexeme {
  type: "field";
  name: FieldName;
  /** The name as typed. */
  typed: string;
  value: string;
  quoted: boolean;
  closed: boolean;
  prefix: boolean;
  /** Whether a space stood between the colon and the value. */
  apart: boolean;
  /** The value with its quotation marks. */
  valueAt: TextSpan;
  at: TextSpan;
}

export interface OpenLexeme {
  type: "open";
  /** The field whose values the brackets hold. */
  field: { name: FieldName; typed: string } | null;
  /** Whether `=` stood before it. */
  exact: boolean;
  at: TextSpan;
}

export type Lexeme =
  | ChunkLexeme
  | QuoteLexeme
  | FieldLexeme
  | OpenLexeme
  | { type: "close" | "or" | "and" | "not"; at: TextSpan }
  | { type: "near"; distance: number; at: TextSpan };

/** Every kind of double quotation mark, as the source of a character class; any of them closes any other. */
export const QUOTATION_MARKS = '"“”„‟«»＂';

const SPACES = /[\s--\uFEFF]+/vy;
const CHUNK = new RegExp(`[[\\S\\uFEFF]--[${QUOTATION_MARKS}\\(\\)\\|]]+`, "vy");
const BARS = /\|+/y;
const STARS = /\*+/y;
const CLOSING = new RegExp(`\\\\[\\\\${QUOTATION_MARKS}]|[${QUOTATION_MARKS}]`, "g");
const ESCAPED = new RegExp(`\\\\([\\\\${QUOTATION_MARKS}])`, "g");
const FIELD = /^(\p{L}+):/u;
const NEAR = /^near\/(\d+)$/i;
const OPERATORS: Record<string, "or" | "and" | "not"> = { OR: "or", AND: "and", NOT: "not" };

/** Cuts a query into words, quotations, fields, operators and brackets; spaces fall away. */
export function lexemesOf(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    at += matchAt(SPACES, text, at).length;
    if (at >= text.length) break;
    at = readAt(text, at, lexemes);
  }
  return lexemes;
}

/** Whether this is an operator when it stands alone. */
export function isOperator(word: string): boolean {
  return Object.hasOwn(OPERATORS, word) || NEAR.test(word);
}

/** A value with what would end it written so that it does not. */
export function escaped(value: string): string {
  return value.replace(new RegExp(`[\\\\${QUOTATION_MARKS}]`, "g"), "\\$&");
}

/** What {@link escaped} has written. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, "$1");
}

/** Adds what starts here; returns where it ends. */
function readAt(text: string, start: number, lexemes: Lexeme[]): number {
  const add = (lexeme: Lexeme) => {
    lexemes.push(lexeme);
    return lexeme.at.end;
  };
  const one = { start, end: start + 1 };
  if (text[start] === "(") return add({ type: "open", field: null, exact: false, at: one });
  if (text[start] === ")") return add({ type: "close", at: one });
  const bars = matchAt(BARS, text, start);
  if (bars !== "") return add({ type: "or", at: { start, end: start + bars.length } });
  if (isMark(text[start])) return add(quoteAt(text, start, start, false));
  return readChunk(text, start, add);
}

function readChunk(text: string, start: number, add: (lexeme: Lexeme) => number): number {
  const chunk = matchAt(CHUNK, text, start);
  const end = start + chunk.length;
  const at = { start, end };
  const operator = OPERATORS[chunk];
  if (operator && Object.hasOwn(OPERATORS, chunk)) return add({ type: operator, at });
  const distance = NEAR.exec(chunk)?.[1];
  if (distance !== undefined) return add({ type: "near", distance: Number(distance), at });
  let from = start;
  if (isNegation(text, start, chunk)) from = add({ type: "not", at: { start, end: start + 1 } });
  const exact = text[from] === "=" && from < end;
  if (exact) from++;
  if (from < end) return readWord(text, { start: from, end }, exact, add);
  if (!exact) return end;
  if (isMark(text[end])) return add(quoteAt(text, end, from - 1, true));
  if (text[end] !== "(") return end;
  return add({ type: "open", field: null, exact: true, at: { start: from - 1, end: end + 1 } });
}

/** A hyphen excludes what it touches, unless it is a dash or a part of what it follows. */
function isNegation(text: string, start: number, chunk: string): boolean {
  if (chunk[0] !== "-" || chunk[1] === "-" || isMark(text[start - 1])) return false;
  const after = text[start + chunk.length];
  const touches = isMark(after) || after === "(";
  return tokenise(chunk).length > 0 || (touches && /^-=?$/u.test(chunk));
}

function readWord(
  text: string,
  at: TextSpan,
  exact: boolean,
  add: (lexeme: Lexeme) => number,
): number {
  const chunk = text.slice(at.start, at.end);
  const typed = exact ? undefined : FIELD.exec(chunk)?.[1];
  const hasValue = typed !== undefined && isValueAt(text, at.start + typed.length + 1);
  const name =
    typed === undefined ? null : (fieldNamed(typed) ?? (hasValue ? fieldLike(typed) : null));
  if (typed !== undefined && name) return readField(text, at, { name, typed }, add);
  const start = exact ? at.start - 1 : at.start;
  return add({
    type: "chunk",
    text: chunk,
    exact,
    unknownField: hasValue ? (typed ?? null) : null,
    afterQuote: isMark(text[at.start - 1]),
    at: { start, end: at.end },
  });
}

function isValueAt(text: string, at: number): boolean {
  return (
    at < text.length && text[at] !== ")" && text[at] !== "|" && matchAt(SPACES, text, at) === ""
  );
}

function readField(
  text: string,
  chunk: TextSpan,
  field: { name: FieldName; typed: string },
  add: (lexeme: Lexeme) => number,
): number {
  const start = chunk.start;
  const colon = start + field.typed.length + 1;
  if (text[colon] === "(")
    return add({ type: "open", field, exact: false, at: { start, end: colon + 1 } });
  const from = colon < chunk.end || isMark(text[colon]) ? colon : valueApart(text, colon);
  const { end, ...value } = valueAt(text, from);
  return add({ type: "field", ...field, ...value, apart: from > colon, at: { start, end } });
}

type Value = Pick<FieldLexeme, "value" | "quoted" | "closed" | "prefix" | "valueAt">;

function valueAt(text: string, from: number): Value & { end: number } {
  if (isMark(text[from])) {
    const { text: inner, closed, at } = quoteAt(text, from, from, false);
    const stars = closed ? matchAt(STARS, text, at.end) : "";
    const open = { prefix: stars !== "", valueAt: at, end: at.end + stars.length };
    return { value: unescaped(inner), quoted: true, closed, ...open };
  }
  const typed = matchAt(CHUNK, text, from);
  const end = from + typed.length;
  return { ...openedValue(typed), quoted: false, closed: true, valueAt: { start: from, end }, end };
}

/** A value without the `*` at its end. */
export function openedValue(typed: string): { value: string; prefix: boolean } {
  let end = typed.length;
  while (typed[end - 1] === "*") end--;
  return { value: typed.slice(0, end), prefix: end < typed.length };
}

/** Where a value starts that a space parts from its field; the place after the colon when none does. */
function valueApart(text: string, colon: number): number {
  const start = colon + matchAt(SPACES, text, colon).length;
  if (isMark(text[start])) return start;
  const chunk = matchAt(CHUNK, text, start);
  const name = FIELD.exec(chunk)?.[1];
  const isOther = isOperator(chunk) || /^[-=]/u.test(chunk) || (name && fieldNamed(name));
  return isOther || tokenise(chunk).length === 0 ? colon : start;
}

function quoteAt(text: string, mark: number, start: number, exact: boolean): QuoteLexeme {
  const from = mark + 1;
  CLOSING.lastIndex = from;
  let end = -1;
  for (let match = CLOSING.exec(text); match; match = CLOSING.exec(text)) {
    if (match[0].length > 1) continue;
    end = match.index;
    break;
  }
  const closed = end !== -1;
  const inner = text.slice(from, closed ? end : text.length);
  const at = { start, end: closed ? end + 1 : text.length };
  return { type: "quote", text: inner, start: from, exact, closed, at };
}

function isMark(character: string | undefined): boolean {
  return character !== undefined && QUOTATION_MARKS.includes(character);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
