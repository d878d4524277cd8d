import { type CorpusPart, partsWithWords, sumOf } from "./corpus-part.ts";

/**
 * Gries' DP = ½·Σ|vᵢ − sᵢ|, where sᵢ is part i's share of the words and vᵢ its share of the occurrences:
 * 0 is as even as the parts' sizes have it, close to 1 is all in the smallest part. Parts without words are
 * left out; null with fewer than two parts or without an occurrence.
 *
 * Stefan Th. Gries, “Dispersions and Adjusted Frequencies in Corpora”, International Journal of Corpus
 * Linguistics 13 (2008), 403–437.
 */
export function deviationOfProportions(parts: readonly CorpusPart[]): number | null {
  const counted = partsWithWords(parts);
  const words = sumOf(counted.map((part) => part.words));
  const occurrences = sumOf(counted.map((part) => part.occurrences));
  if (counted.length < 2 || occurrences === 0) return null;
  const deviations = counted.map((part) =>
    Math.abs(part.occurrences / occurrences - part.words / words),
  );
  return sumOf(deviations) / 2;
}

/**
 * DPnorm = DP/(1 − min s): the deviation of proportions as a part of the most it can be, so that corpora
 * that are divided differently compare. Null where DP is.
 *
 * Jefrey Lijffijt and Stefan Th. Gries, “Correction to Stefan Th. Gries' ‘Dispersions and Adjusted
 * Frequencies in Corpora’”, International Journal of Corpus Linguistics 17 (2012), 147–149.
 */
export function normalisedDeviationOfProportions(parts: readonly CorpusPart[]): number | null {
  const deviation = deviationOfProportions(parts);
  if (deviation === null) return null;
  const sizes = partsWithWords(parts).map(({ words }) => words);
  const smallest = sizes.reduce((least, size) => Math.min(least, size));
  return Math.min(1, deviation / (1 - smallest / sumOf(sizes)));
}
