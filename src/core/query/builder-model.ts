import { fieldClause } from "./compose.ts";
import { groupOf } from "./grammar.ts";
import { parseQuery } from "./parse-query.ts";
import { printQuery, printWords } from "./print-query.ts";
import type {
  FieldName,
  FieldNode,
  NearNode,
  PhraseNode,
  QueryNode,
  WordMatch,
  WordNode,
} from "./query-tree.ts";
import { wordsOfChunk, wordsOfQuote } from "./words.ts";

/** How a row binds: all of these, at least one of all rows of this kind, none of these. */
export type RowJoin = "all" | "any" | "none";

/** One line of the visual builder; lines without text ask for nothing. */
export type BuilderRow = { join: RowJoin } & (
  | {
      /** Each word of the text for itself, parted by spaces. */
      match: "words" | "prefix" | "wildcard" | "exact";
      text: string;
    }
  | { match: "fuzzy"; text: string; distance: number }
  | { match: "phrase" | "exact-phrase"; text: string }
  /** Each side a word or a phrase, as it is written in a query; several words are one phrase. */
  | { match: "near"; text: string; other: string; distance: number }
  | { match: "field"; field: FieldName; text: string; prefix: boolean; quoted?: boolean }
);

/** The rows that say the same as a query, or why none do. */
export type Builder = { rows: BuilderRow[] } | { rows: null; reason: string };

type Leaf = WordNode | PhraseNode | NearNode | FieldNode;
/** A row before it is bound; `Omit` would merge the kinds. */
type Unbound = BuilderRow extends infer Row
  ? Row extends unknown
    ? Omit<Row, "join">
    : never
  : never;
type LeafRow = { join: RowJoin; leaf: Leaf };

const SPACES = /[\s--\uFEFF]+/v;
const NESTED =
  "The query has brackets inside brackets or joins more than rows can show; it can be changed as text.";
const MIXED =
  "The query has a phrase of words that are matched in different ways; it can be changed as text.";

/** A query as rows; words that follow each other and are matched alike share one. */
export function toBuilder(root: QueryNode | null): Builder {
  const leaves = root === null ? [] : leavesOf(root);
  if (!leaves) return { rows: null, reason: NESTED };
  const rows: BuilderRow[] = [];
  for (const { join, leaf } of leaves) {
    const unbound = rowOf(leaf);
    if (!unbound) return { rows: null, reason: MIXED };
    const row = { join, ...unbound } as BuilderRow;
    const last = rows.at(-1);
    if (last && isListedWith(last, row)) last.text += ` ${row.text}`;
    else rows.push(row);
  }
  return { rows };
}

/** The query that the rows ask for. */
export function fromBuilder(rows: readonly BuilderRow[]): string {
  const any = groupOf("or", rows.filter(({ join }) => join === "any").flatMap(nodesOf));
  const first = rows.findIndex(({ join }) => join === "any");
  const parts = rows.flatMap((row, index): (QueryNode | null)[] => {
    if (row.join === "any") return index === first ? [any] : [];
    const nodes = nodesOf(row);
    return row.join === "all"
      ? nodes
      : nodes.map((child) => ({ kind: "not", child, at: child.at }));
  });
  return printQuery(groupOf("and", parts));
}

function leavesOf(root: QueryNode): LeafRow[] | null {
  const rows: LeafRow[] = [];
  let alternatives = 0;
  for (const node of root.kind === "and" ? root.children : [root]) {
    const leaves = node.kind === "or" ? node.children : [node.kind === "not" ? node.child : node];
    if (node.kind === "or" && alternatives++ > 0) return null;
    const join = node.kind === "or" ? "any" : node.kind === "not" ? "none" : "all";
    for (const leaf of leaves) {
      if (!isLeaf(leaf)) return null;
      rows.push({ join, leaf });
    }
  }
  return rows;
}

function isLeaf(node: QueryNode): node is Leaf {
  return node.kind !== "and" && node.kind !== "or" && node.kind !== "not";
}

function rowOf(leaf: Leaf): Unbound | null {
  switch (leaf.kind) {
    case "near": {
      const [text, other] = [printQuery(leaf.left), printQuery(leaf.right)];
      return { match: "near", text, other, distance: leaf.distance };
    }
    case "field": {
      const { name: field, value: text, quoted, prefix } = leaf;
      return { match: "field", field, text, prefix, ...(quoted && { quoted }) };
    }
    case "word":
      return wordRow(leaf.match, leaf.spelling, leaf.distance);
    case "phrase":
      return phraseRow(leaf);
  }
}

function wordRow(match: WordMatch, text: string, distance: number): Unbound {
  if (match === "fuzzy") return { match, text, distance };
  return { match: match === "word" ? "words" : match, text };
}

function phraseRow({ words, quoted }: PhraseNode): Unbound | null {
  const isExact = words.every(({ match }) => match === "exact");
  if (quoted) return { match: isExact ? "exact-phrase" : "phrase", text: printWords(words, " ") };
  if (isExact) return { match: "exact", text: printWords(words, "-") };
  const last = words.at(-1) as WordNode;
  if (!words.every((word) => word.match === "word" || (word === last && word.match === "prefix")))
    return null;
  const text = printWords(words, "-");
  if (last.match === "word") return { match: "words", text };
  return { match: "prefix", text: text.slice(0, -1) };
}

function isListedWith(last: BuilderRow, row: BuilderRow): boolean {
  if (last.join !== row.join || last.match !== row.match) return false;
  if (last.match === "fuzzy" && row.match === "fuzzy") return last.distance === row.distance;
  return ["words", "prefix", "wildcard", "exact"].includes(row.match);
}

function nodesOf(row: BuilderRow): QueryNode[] {
  switch (row.match) {
    case "field": {
      if (row.text.trim() === "") return [];
      const clause = fieldClause(row.field, row.text, row.quoted) + (row.prefix ? "*" : "");
      const { root } = parseQuery(clause);
      return root ? [root] : [];
    }
    case "phrase":
    case "exact-phrase":
      return phraseOf(row.text, row.match === "exact-phrase");
    case "near": {
      const { text, other, distance } = row;
      const [left, right] = [sideOf(text), sideOf(other)];
      if (!left || !right) return left || right ? [(left ?? right) as QueryNode] : [];
      return [{ kind: "near", left, right, distance, at: left.at }];
    }
    default:
      return row.text.split(SPACES).flatMap((item) => itemNodes(item, row));
  }
}

/** The words of an item that is matched in one way; signs of other ways in it fall away. */
function itemNodes(item: string, row: BuilderRow): QueryNode[] {
  const bare = item.replace(row.match === "wildcard" ? /~/gu : /[*?~]/gu, " ");
  const { nodes } = wordsOfChunk(bare, 0, row.match === "exact");
  for (const node of nodes) {
    const word = node.kind === "phrase" ? node.words.at(-1) : node;
    if (word?.match !== "word") continue;
    if (row.match === "prefix") word.match = "prefix";
    if (row.match === "fuzzy") Object.assign(word, { match: "fuzzy", distance: row.distance });
  }
  return nodes;
}

function phraseOf(text: string, isExact: boolean): PhraseNode[] {
  const words = wordsOfQuote(text, 0, isExact);
  return words.length === 0
    ? []
    : [{ kind: "phrase", words, quoted: true, at: { start: 0, end: 0 } }];
}

function sideOf(text: string): WordNode | PhraseNode | null {
  const { root } = parseQuery(text);
  if (root?.kind === "word" || root?.kind === "phrase") return root;
  return phraseOf(text, false)[0] ?? null;
}
