import { type CorpusPart, partsWithWords, sumOf } from "./corpus-part.ts";

/**
 * Juilland's D = 1 − V/√(n−1) over n parts of a corpus, where V is the population standard deviation of
 * the relative frequencies in the parts divided by their mean: 1 is perfectly even, 0 all in one part.
 * Parts without words are left out; null with fewer than two parts or without an occurrence.
 *
 * Alphonse Juilland, Dorothy Brodin and Catherine Davidovitch, Frequency Dictionary of French Words, 1970;
 * for parts of any size as in Stefan Th. Gries, “Analyzing Dispersion”, A Practical Handbook of Corpus
 * Linguistics, 2020, 99–118.
 */
export function juillandD(parts: readonly CorpusPart[]): number | null {
  const rates = partsWithWords(parts).map(({ occurrences, words }) => occurrences / words);
  const mean = sumOf(rates) / rates.length;
  if (rates.length < 2 || mean === 0) return null;
  const variance = sumOf(rates.map((rate) => (rate - mean) ** 2)) / rates.length;
  const variation = Math.sqrt(variance) / mean;
  return Math.max(0, 1 - variation / Math.sqrt(rates.length - 1));
}
