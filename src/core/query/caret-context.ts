import type { TextSpan } from "../../contract/work.ts";
import { lexemesOf, openedValue, unescaped } from "./lexemes.ts";
import type { FieldLexeme, Lexeme, QuoteLexeme } from "./lexemes.ts";
import type { FieldName } from "./query-tree.ts";

/** What is being typed: the start of a word, which may become the name of a field, or the value of a field. */
export type CaretContext =
  | {
      kind: "word";
      /** From its start to the caret; empty between words. */
      typed: string;
      /** What a completion replaces; a colon that follows the name included. */
      at: TextSpan;
    }
  | {
      kind: "value";
      field: FieldName;
      /** From its start to the caret, without quotation marks. */
      typed: string;
      quoted: boolean;
      /** What a completion replaces; its quotation marks included. */
      at: TextSpan;
    };

/** What a completion at the caret would complete; null inside a phrase, an exact word or a finished value. */
export function caretContext(text: string, caret: number): CaretContext | null {
  const fields: (FieldName | null)[] = [];
  let before: Lexeme | null = null;
  for (const lexeme of lexemesOf(text)) {
    if (lexeme.at.start >= caret) break;
    if (lexeme.type === "open") fields.push(lexeme.field?.name ?? fields.at(-1) ?? null);
    else if (lexeme.type === "close" && lexeme.at.end <= caret) fields.pop();
    before = lexeme;
  }
  const field = fields.at(-1) ?? null;
  const isInside = before !== null && caret <= before.at.end;
  if (before?.type === "field" && (isInside || before.value === "") && !before.prefix)
    return inField(text, caret, before);
  if (!before || !isInside) return startAt(caret, field);
  return inLexeme(text, caret, before, field);
}

function startAt(caret: number, field: FieldName | null): CaretContext {
  const at = { start: caret, end: caret };
  if (field === null) return { kind: "word", typed: "", at };
  return { kind: "value", field, typed: "", quoted: false, at };
}

function inLexeme(
  text: string,
  caret: number,
  lexeme: Lexeme,
  field: FieldName | null,
): CaretContext | null {
  const { at } = lexeme;
  const typed = text.slice(at.start, caret);
  switch (lexeme.type) {
    case "chunk":
      if (field !== null)
        return { kind: "value", field, typed: openedValue(typed).value, quoted: false, at };
      if (lexeme.exact) return null;
      return /^\p{L}/u.test(typed) ? { kind: "word", typed, at } : startAt(caret, null);
    case "quote":
      return field === null ? null : inQuote(text, caret, lexeme, field);
    case "field":
    case "near":
      return null;
    case "open":
      return caret === at.end ? startAt(caret, field) : openedName(typed, lexeme.field?.typed, at);
    default:
      return /^\p{L}/u.test(typed) ? { kind: "word", typed, at } : startAt(caret, field);
  }
}

function inField(text: string, caret: number, lexeme: FieldLexeme): CaretContext | null {
  const { name: field, typed: name, value, quoted, closed, valueAt, at } = lexeme;
  const colon = at.start + name.length + 1;
  if (caret < colon) return openedName(text.slice(at.start, caret), name, at);
  if (value === "" && !quoted)
    return { kind: "value", field, typed: "", quoted, at: { start: colon, end: caret } };
  if (caret < valueAt.start) return null;
  if (quoted) return inQuote(text, caret, { closed, at: valueAt }, field);
  const typed = text.slice(valueAt.start, caret);
  return { kind: "value", field, typed, quoted, at: valueAt };
}

function openedName(
  typed: string,
  name: string | undefined,
  { start }: TextSpan,
): CaretContext | null {
  if (name === undefined) return null;
  return { kind: "word", typed, at: { start, end: start + name.length + 1 } };
}

function inQuote(
  text: string,
  caret: number,
  { closed, at }: Pick<QuoteLexeme, "closed" | "at">,
  field: FieldName,
): CaretContext | null {
  if (caret <= at.start || (closed && caret >= at.end)) return null;
  const typed = unescaped(text.slice(at.start + 1, caret));
  // All that follows an open quotation mark is inside of it only until it is closed.
  const end = closed ? at.end : caret;
  return { kind: "value", field, typed, quoted: true, at: { start: at.start, end } };
}
