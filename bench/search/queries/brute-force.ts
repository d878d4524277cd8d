import type { FilterField, QueryTree } from "./bench-query.ts";

/** Which passages have a value. */
export type FilterOf = (field: FilterField, value: string) => (index: number) => boolean;

/** Whether a passage answers; `line` is its folded words with spaces between and around them. */
export type Matcher = (line: string, index: number) => boolean;

/** A query as a test of one passage by its text alone, without any index. */
export function matcherOf(tree: QueryTree, filterOf: FilterOf): Matcher {
  switch (tree.op) {
    case "word":
      return including(` ${tree.term} `);
    case "prefix":
      return including(` ${tree.term}`);
    case "phrase":
      return including(` ${tree.terms.join(" ")} `);
    case "not": {
      const matches = matcherOf(tree.part, filterOf);
      return (line, index) => !matches(line, index);
    }
    case "field": {
      const accepts = filterOf(tree.field, tree.value);
      return (_, index) => accepts(index);
    }
    case "and": {
      const parts = tree.parts.map((part) => matcherOf(part, filterOf));
      return (line, index) => parts.every((matches) => matches(line, index));
    }
    case "or": {
      const parts = tree.parts.map((part) => matcherOf(part, filterOf));
      return (line, index) => parts.some((matches) => matches(line, index));
    }
  }
}

function including(needle: string): Matcher {
  return (line) => line.includes(needle);
}

/** The passages that answer to each query, ascending, found by reading through all of them. */
export function bruteForce(
  trees: QueryTree[],
  filterOf: FilterOf,
  lines: Iterable<[index: number, line: string]>,
): number[][] {
  const matchers = trees.map((tree) => matcherOf(tree, filterOf));
  const found = trees.map((): number[] => []);
  for (const [index, line] of lines)
    for (const [at, matches] of matchers.entries())
      if (matches(line, index)) found[at]?.push(index);
  return found;
}
