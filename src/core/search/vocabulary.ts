import type { QueryWord } from "./query.ts";

/** A half-open range of places in the sorted vocabulary. */
export interface RankRange {
  from: number;
  to: number;
}

/** All terms of an index in the order of their code units, so that terms of one beginning are neighbours. */
export interface Vocabulary {
  readonly terms: readonly string[];
  /** The ranks of the terms that answer to a word; empty when none does. */
  ranksOf(word: QueryWord): RankRange;
}

export function createVocabulary(terms: Iterable<string>): Vocabulary {
  const sorted = [...terms].sort();
  return {
    terms: sorted,
    ranksOf({ term, prefix }) {
      const from = firstAt(sorted, 0, (other) => other >= term);
      const to = firstAt(sorted, from, (other) =>
        prefix ? !other.startsWith(term) : other !== term,
      );
      return { from, to };
    },
  };
}

/** The first place from `low` on whose term passes a test that, once passed, all later terms pass. */
function firstAt(terms: string[], low: number, passes: (term: string) => boolean): number {
  let high = terms.length;
  let from = low;
  while (from < high) {
    const middle = (from + high) >>> 1;
    const term = terms[middle];
    if (term === undefined || passes(term)) high = middle;
    else from = middle + 1;
  }
  return from;
}
