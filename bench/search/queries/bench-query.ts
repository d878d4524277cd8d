/** Classes of queries, in the order in which they are reported. */
export const QUERY_CLASSES = [
  "common",
  "rare",
  "prefix",
  "and",
  "phrase",
  "boolean",
  "field",
  "russian",
  "stop",
  "misspelt",
] as const;

export type QueryClass = (typeof QUERY_CLASSES)[number];

export const CLASS_TITLES: Record<QueryClass, string> = {
  common: "common word",
  rare: "rare word",
  prefix: "prefix of 2–4 letters",
  and: "AND of 2–3 words",
  phrase: "phrase of 2–4 words",
  boolean: "boolean",
  field: "field filter",
  russian: "Russian words and ANDs",
  stop: "stop words only",
  misspelt: "misspelt word",
};

export type FilterField = "speaker" | "work" | "kind";

/** What is asked for, before any engine's language; words are folded. */
export type QueryTree =
  | { op: "word"; term: string }
  | { op: "prefix"; term: string }
  | { op: "phrase"; terms: string[] }
  | { op: "field"; field: FilterField; value: string }
  | { op: "and" | "or"; parts: QueryTree[] }
  | { op: "not"; part: QueryTree };

export interface BenchQuery {
  class: QueryClass;
  tree: QueryTree;
  /** The word that a misspelt one stands for; else null. */
  wanted: string | null;
}

export function word(term: string): QueryTree {
  return { op: "word", term };
}

/** In Readout's query language. */
export function printQuery(tree: QueryTree): string {
  switch (tree.op) {
    case "word":
      return tree.term;
    case "prefix":
      return `${tree.term}*`;
    case "phrase":
      return `"${tree.terms.join(" ")}"`;
    case "field":
      return `${tree.field}:${tree.value}`;
    case "not":
      return `-${inner(tree.part)}`;
    case "and":
      return tree.parts.map(inner).join(" ");
    case "or":
      return tree.parts.map(inner).join(" OR ");
  }
}

function inner(tree: QueryTree): string {
  return tree.op === "and" || tree.op === "or" ? `(${printQuery(tree)})` : printQuery(tree);
}

/** The filters that a query ends in, and the rest of it. */
export function splitFilters(tree: QueryTree): {
  filters: { field: FilterField; value: string }[];
  text: QueryTree[];
} {
  const parts = tree.op === "and" ? tree.parts : [tree];
  return {
    filters: parts.flatMap((part) => (part.op === "field" ? [part] : [])),
    text: parts.filter((part) => part.op !== "field"),
  };
}
