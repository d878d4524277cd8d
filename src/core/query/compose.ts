import { groupOf } from "./grammar.ts";
import { escaped, QUOTATION_MARKS } from "./lexemes.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery } from "./print-query.ts";
import type { FieldName, QueryNode } from "./query-tree.ts";

const PLAIN_VALUE = new RegExp(`^[[\\S\\uFEFF]--[${QUOTATION_MARKS}\\(\\)\\|]]+$`, "v");
/** Of these U+FEFF is none: in a query it is a part of what it stands beside. */
const SPACES_AROUND = /^[^\S\uFEFF]+|[^\S\uFEFF]+$/gu;
const MARKS = new RegExp(`[\\\\${QUOTATION_MARKS}]`, "gu");

/**
 * The query with one thing more to be found, `sanctions` and `speaker:putin`; unchanged when it asks for
 * that already. What was typed stays as it is unless it had to be guessed.
 * @throws ReadoutError `query-too-long`
 */
export function addClause(query: string, clause: string): string {
  const [asked, added] = [parseQuery(query), parseQuery(clause)];
  if (added.root === null) return query;
  if (asked.root === null) return asPart(clause, added.root, added.problems.length > 0);
  const have = new Set(conditionsOf(asked.root).map(printQuery));
  const isNew = conditionsOf(added.root).some((condition) => !have.has(printQuery(condition)));
  if (!isNew) return query;
  const [left, right] = [asked, added].map(({ text, root, problems }) => {
    const part = asPart(text, root, problems.length > 0);
    return root?.kind === "or" ? `(${part})` : part;
  });
  return `${left} ${right}`;
}

/** The query without one of the things that all have to be found; unchanged when it does not ask for that. */
export function withoutClause(query: string, clause: string): string {
  const [asked, taken] = [parseQuery(query).root, parseQuery(clause).root];
  if (asked === null || taken === null) return query;
  const gone = new Set(conditionsOf(taken).map(printQuery));
  const conditions = conditionsOf(asked);
  const kept = conditions.filter((condition) => !gone.has(printQuery(condition)));
  return kept.length === conditions.length ? query : printQuery(groupOf("and", kept));
}

/** One field as a clause: `speaker:putin`, `place:"Camp David"`; in quotation marks where they are needed or wanted. */
export function fieldClause(name: FieldName, value: string, quoted = false): string {
  const isPlain = !quoted && PLAIN_VALUE.test(value) && !value.endsWith("*");
  return `${name}:${isPlain ? value : `"${escaped(value)}"`}`;
}

/** One word as a clause, in quotation marks when it would be read as anything else: `war`, but `"OR"`. */
export function wordClause(word: string): string {
  const { root, problems } = parseQuery(word);
  const isPlain = root?.kind === "word" && root.match === "word" && root.spelling === word;
  return isPlain && problems.length === 0 ? word : `"${word.replace(MARKS, " ").trim()}"`;
}

function asPart(text: string, root: QueryNode | null, isGuessed: boolean): string {
  return isGuessed ? printQuery(root) : text.replace(SPACES_AROUND, "");
}

function conditionsOf(root: QueryNode): QueryNode[] {
  return root.kind === "and" ? root.children : [root];
}
