import type { WordWeight } from "../comparing/comparison.ts";
import type { CheckSources } from "../sources.ts";

/** The different words of a manuscript, numbered, and how much each of them says. */
export interface WordList {
  words: string[];
  numberOf(term: string): number;
  /** In how many passages it stands. */
  countOf(term: string): number;
  weight: WordWeight;
  /** Passages of all sources. */
  passages: number;
}

/** Words are asked for so many at a time. */
const AT_ONCE = 20_000;

export async function listWords(
  terms: Iterable<string>,
  passages: number,
  sources: Pick<CheckSources, "countHolding">,
): Promise<WordList> {
  const words = [...new Set(terms)];
  const counts: number[] = [];
  for (let from = 0; from < words.length; from += AT_ONCE)
    counts.push(...(await sources.countHolding({ words: words.slice(from, from + AT_ONCE) })));
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (term: string) => numbers.get(term) ?? -1;
  const countOf = (term: string) => counts[numberOf(term)] ?? 0;
  return {
    words,
    numberOf,
    countOf,
    passages,
    // A word that stands nowhere says no more than one that stands once.
    weight: (term) => Math.log((passages + 1) / (Math.max(1, countOf(term)) + 0.5)) + 0.1,
  };
}
