import type { QueryProblem } from "../../contract/search.ts";
import { tokenise } from "../text/tokens.ts";
import { treeOf } from "./grammar.ts";
import { lexemesOf } from "./lexemes.ts";
import { checkLength, MAX_QUERY_LENGTH } from "./limits.ts";
import { itemsOf, unfinishedWord } from "./operands.ts";
import { printQuery } from "./print-query.ts";
import type { Query, QueryNode } from "./query-tree.ts";
import { readingOf } from "./reading.ts";

/** More are not read, and each of them carries the whole query. */
const MOST_PROBLEMS = 20;

export interface ParseOptions {
  /** Whether a bare word at the very end, unless it is a number, is read as the beginning of one; default false. */
  unfinished?: boolean;
}

/**
 * What a typed query asks for. Whatever had to be guessed is in `problems`, in the order of the text;
 * their `nearest` is the query as it was read.
 * @throws ReadoutError `query-too-long` above the limits of length, terms and depth
 */
export function parseQuery(text: string, options: ParseOptions = {}): Query {
  checkLength(text);
  const read = itemsOf(text, lexemesOf(text));
  const root = treeOf(read);
  const problems = withNearest(
    root === null ? problemsOfNothing(text, read.problems) : read.problems,
    text,
    root,
  );
  const unfinished = options.unfinished ? unfinishedWord(read) : null;
  if (unfinished) unfinished.match = "prefix";
  return { text, root, reading: readingOf(root), problems };
}

function problemsOfNothing(text: string, problems: QueryProblem[]): QueryProblem[] {
  if (problems.length > 0 && tokenise(text).length > 0) return problems;
  const reason =
    text.trim() === "" ? "the query is empty" : "the query holds no letters or numbers";
  return [
    { message: `There is nothing to look for: ${reason}.`, at: { start: 0, end: text.length } },
  ];
}

function withNearest(
  problems: QueryProblem[],
  text: string,
  root: QueryNode | null,
): QueryProblem[] {
  const told = mostOf(problems.toSorted((a, b) => a.at.start - b.at.start));
  if (root === null || told.length === 0) return told;
  const nearest = printQuery(root);
  if (nearest === text || nearest.length > MAX_QUERY_LENGTH) return told;
  for (const problem of told) problem.nearest = nearest;
  return told;
}

function mostOf(problems: QueryProblem[]): QueryProblem[] {
  const [first, ...rest] = problems.slice(MOST_PROBLEMS);
  const last = rest.at(-1);
  if (!first || !last) return problems;
  const message = `${rest.length + 1} more places of the query had to be read in another way.`;
  return [
    ...problems.slice(0, MOST_PROBLEMS),
    { message, at: { start: first.at.start, end: Math.max(first.at.end, last.at.end) } },
  ];
}
