import type { QueryTree } from "../queries/bench-query.ts";

/** A query as FTS5 writes it; fields are left to the caller. @throws for what FTS5 has no words for. */
export function expressionOf(tree: QueryTree): string {
  switch (tree.op) {
    case "word":
      return quote(tree.term);
    case "prefix":
      return `${quote(tree.term)}*`;
    case "phrase":
      return quote(tree.terms.join(" "));
    case "or":
      return `(${tree.parts.map(expressionOf).join(" OR ")})`;
    case "and":
      return conjunction(tree.parts);
    case "not":
    case "field":
      throw new Error(`FTS5 has no expression for a lone ${tree.op}.`);
  }
}

/** FTS5 subtracts from something: `(a AND b) NOT c`. */
export function conjunction(parts: readonly QueryTree[]): string {
  const kept = parts.filter(({ op }) => op !== "not").map(expressionOf);
  const dropped = parts.flatMap((part) => (part.op === "not" ? [expressionOf(part.part)] : []));
  const all = kept.length === 1 ? (kept[0] ?? "") : `(${kept.join(" AND ")})`;
  return dropped.reduce((whole, part) => `(${whole} NOT ${part})`, all);
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
