import type { Numbers } from "../index/numbers.ts";
import type { Leaf } from "./leaf.ts";
import type { PassageList } from "./passage-list.ts";

/** BM25's usual constants. */
const K1 = 1.2;
const B = 0.75;

/** What BM25 has to know of all texts together. */
export interface TextSizes {
  passages: number;
  /** Mean number of words of a passage. */
  meanLength: number;
}

/** How rare something is that so many passages hold. */
export function rarity(holding: number, { passages }: TextSizes): number {
  return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
}

/**
 * The BM25 of each passage of a list, every leaf counting as one term.
 *
 * Stephen Robertson and Hugo Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009.
 */
export function scoresOf(
  list: PassageList,
  leaves: readonly { leaf: Leaf; rarity: number }[],
  lengths: Numbers,
  { meanLength }: TextSizes,
): Float64Array {
  const scores = new Float64Array(list.length);
  for (const { leaf, rarity: weight } of leaves) {
    const counts = leaf.countsIn(list);
    for (let at = 0; at < list.length; at++) {
      const times = counts[at]!;
      if (times === 0) continue;
      const length = 1 - B + (B * lengths[list.values[at]!]!) / meanLength;
      scores[at]! += (weight * times * (K1 + 1)) / (times + K1 * length);
    }
  }
  return scores;
}
