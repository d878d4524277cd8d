import type { QueryProblem } from "../../contract/search.ts";
import type { TextSpan } from "../../contract/work.ts";
import { dateSpanOf } from "./date-span.ts";
import { fieldNamed, nearestOf } from "./field-names.ts";
import { openedValue, unescaped } from "./lexemes.ts";
import type { ChunkLexeme, FieldLexeme, Lexeme, OpenLexeme, QuoteLexeme } from "./lexemes.ts";
import { checkDepth, checkTerms } from "./limits.ts";
import type { FieldNode, PhraseNode, QueryNode, WordNode } from "./query-tree.ts";
import { wordsOfChunk, wordsOfQuote } from "./words.ts";

/** What the grammar reads: something to look for, an operator or a bracket; brackets are in pairs. */
export type Item =
  /** Without a node it was left out, and its problem is told. */
  | { type: "operand"; node: QueryNode | null; at: TextSpan }
  | { type: "open" | "close" | "or" | "and" | "not"; at: TextSpan }
  | { type: "near"; distance: number; at: TextSpan };

export interface Items {
  items: Item[];
  problems: QueryProblem[];
  /** The bare word at the very end of the text; null when something else is there. */
  lastWord: WordNode | null;
  /** Words and values. */
  terms: number;
}

type Field = NonNullable<OpenLexeme["field"]>;

const HAS_VALUES = ["note", "tag", "highlight"] as const;
const FURTHEST = 1_000;
const STARTS_WITH_NUMBER = /^\p{N}/u;

/**
 * Understands each lexeme by itself and closes the brackets.
 * @throws ReadoutError `query-too-long` above the limits of terms and depth
 */
export function itemsOf(text: string, lexemes: Lexeme[]): Items {
  const read: Items = { items: [], problems: [], lastWord: null, terms: 0 };
  const open: { at: TextSpan; field: Field | null }[] = [];
  for (const lexeme of lexemes) {
    if (lexeme.type === "open") {
      const field = lexeme.field ?? open.at(-1)?.field ?? null;
      open.push({ at: lexeme.at, field });
      checkDepth(open.length);
      addOpen(read, lexeme);
    } else if (lexeme.type === "close" && !open.pop()) {
      complain(read, "This bracket closes nothing and was left out.", lexeme.at);
    } else addItem(read, lexeme, open.at(-1)?.field ?? null);
    checkTerms(read.terms);
  }
  for (const { at } of open.reverse()) {
    complain(read, "This bracket is not closed; it was read as closed at the end.", at);
    read.items.push({ type: "close", at: { start: text.length, end: text.length } });
  }
  if (read.lastWord?.at.end !== text.length) read.lastWord = null;
  return read;
}

/** How many words and values a node holds. */
export function termsOf(node: QueryNode): number {
  if (node.kind === "phrase") return node.words.length;
  if (node.kind === "near") return termsOf(node.left) + termsOf(node.right);
  if (node.kind === "not") return termsOf(node.child);
  if (node.kind === "and" || node.kind === "or")
    return node.children.reduce((sum, child) => sum + termsOf(child), 0);
  return 1;
}

function addOpen(read: Items, { exact, at }: OpenLexeme): void {
  if (exact)
    complain(read, "= stands right before a word or a quotation mark; here it was left out.", at);
  read.items.push({ type: "open", at });
}

function addItem(read: Items, lexeme: Lexeme, field: Field | null): void {
  read.lastWord = null;
  switch (lexeme.type) {
    case "chunk":
      if (field) addValue(read, lexeme, field);
      else addChunk(read, lexeme);
      break;
    case "quote":
      tellUnclosed(read, lexeme);
      if (field) addField(read, valueOfQuote(lexeme, field));
      else addQuote(read, lexeme);
      break;
    case "field":
      tellUnclosed(read, lexeme);
      addField(read, lexeme);
      break;
    case "near":
      addNear(read, lexeme.distance, lexeme.at);
      break;
    case "open":
      break;
    default:
      read.items.push({ type: lexeme.type, at: lexeme.at });
  }
}

function addChunk(read: Items, { text, exact, unknownField, afterQuote, at }: ChunkLexeme): void {
  if (afterQuote && /^~\d*$/u.test(text)) {
    const message =
      "Only single words can be looked for with letters that differ; ~ was left out. Words at a distance are written as: one near/5 other.";
    return leaveOut(read, message, at);
  }
  const { nodes, slips } = wordsOfChunk(text, at.end - text.length, exact);
  for (const slip of slips) complain(read, slip.message, slip.at);
  if (unknownField !== null)
    complain(read, `There is no field ${unknownField}; what stands here was read as words.`, at);
  if (nodes.length === 0 && /[*?]/u.test(text))
    return leaveOut(
      read,
      "* stands for letters of a word and ? for one; without a letter beside them they were left out.",
      at,
    );
  for (const node of nodes) addNode(read, node);
  const last = nodes.at(-1);
  read.lastWord = (last?.kind === "phrase" ? last.words.at(-1) : last) ?? null;
}

function addQuote(read: Items, { text, start, exact, at }: QuoteLexeme): void {
  const words = wordsOfQuote(text, start, exact);
  if (words.length === 0)
    return leaveOut(read, "These quotation marks hold no word and were left out.", at);
  const phrase: PhraseNode = { kind: "phrase", words, quoted: true, at };
  addNode(read, phrase);
}

function addValue(read: Items, { text, exact, afterQuote, at }: ChunkLexeme, field: Field): void {
  const value = openedValue(exact ? `=${text}` : text);
  const last = read.items.at(-1);
  const isStars = value.value === "" && value.prefix && afterQuote;
  if (isStars && last?.type === "operand" && last.node?.kind === "field") last.node.prefix = true;
  else {
    const base = { type: "field", quoted: false, closed: true, apart: false } as const;
    addField(read, { ...base, ...field, ...value, valueAt: at, at });
  }
}

function valueOfQuote({ text, closed, at }: QuoteLexeme, field: Field): FieldLexeme {
  const value = { value: unescaped(text), prefix: false };
  return { type: "field", ...field, ...value, quoted: true, closed, apart: false, valueAt: at, at };
}

function addField(read: Items, lexeme: FieldLexeme): void {
  const { name, typed, value, quoted, prefix, apart, at } = lexeme;
  if (fieldNamed(typed) !== name)
    complain(read, `There is no field ${typed}; it was read as ${name}.`, at);
  if (value.trim() === "")
    return leaveOut(read, `The field ${name} has no value and was left out.`, at);
  if (apart)
    complain(
      read,
      `The value of ${name} stands right after the colon; the space was left out.`,
      at,
    );
  const node: FieldNode = { kind: "field", name, value, quoted, prefix, dates: null, at };
  if (name === "date") return addDate(read, node);
  if (name === "has") return addHas(read, node);
  addNode(read, node);
}

function addDate(read: Items, node: FieldNode): void {
  const dates = dateSpanOf(node.value);
  if (!dates)
    return leaveOut(
      read,
      `${node.value} is no date and was left out. Dates are written as 1999, 1999-09, 1999-09..2000-01 or ..2000.`,
      node.at,
    );
  const { from, to, value } = dates;
  if (value !== node.value.replace(/\s/gu, "") || node.prefix)
    complain(
      read,
      `Dates are written as 1999, 1999-09 or 1999-09..2000-01; ${node.value}${node.prefix ? "*" : ""} was read as ${value}.`,
      node.at,
    );
  addNode(read, { ...node, value, prefix: false, dates: { from, to } });
}

function addHas(read: Items, node: FieldNode): void {
  const typed = node.value.trim().toLowerCase();
  const value = HAS_VALUES.find((known) => known === typed) ?? nearestOf(HAS_VALUES, typed);
  if (value === null)
    return leaveOut(
      read,
      `has: is followed by note, tag or highlight; ${node.value} was left out.`,
      node.at,
    );
  if (value !== typed || node.prefix)
    complain(
      read,
      `has: is followed by note, tag or highlight; ${node.value} was read as ${value}.`,
      node.at,
    );
  addNode(read, { ...node, value, prefix: false });
}

function addNear(read: Items, distance: number, at: TextSpan): void {
  const nearest = Math.min(Math.max(distance, 1), FURTHEST);
  if (nearest !== distance)
    complain(read, `near takes from 1 to ${FURTHEST} words; it was read as near/${nearest}.`, at);
  read.items.push({ type: "near", distance: nearest, at });
}

function addNode(read: Items, node: WordNode | PhraseNode | FieldNode): void {
  read.items.push({ type: "operand", node, at: node.at });
  read.terms += termsOf(node);
}

function leaveOut(read: Items, message: string, at: TextSpan): void {
  complain(read, message, at);
  read.items.push({ type: "operand", node: null, at });
}

function tellUnclosed(read: Items, { closed, at }: QuoteLexeme | FieldLexeme): void {
  if (!closed)
    complain(
      read,
      "This quotation mark is not closed; all that follows was read as one phrase.",
      at,
    );
}

function complain(read: Items, message: string, at: TextSpan): void {
  read.problems.push({ message, at });
}

/** The word that may be unfinished: one typed to the very end, and no number. */
export function unfinishedWord({ lastWord }: Items): WordNode | null {
  return lastWord?.match === "word" && !STARTS_WITH_NUMBER.test(lastWord.term) ? lastWord : null;
}
