import { logLikelihoodTerm } from "./log-likelihood-term.ts";

/**
 * How often two events would occur together by chance, E₁₁ = R₁·C₁/N: of `total` words, `near` stand near
 * the node (R₁) and `occurrences` are the collocate (C₁). 0 where there are no words.
 *
 * Stefan Evert, “Corpora and Collocations”, Corpus Linguistics: An International Handbook, ed. Lüdeling
 * and Kytö, 2008, ch. 58.
 */
export function expectedTogether(near: number, occurrences: number, total: number): number {
  return total > 0 ? (near * occurrences) / total : 0;
}

/**
 * Log-likelihood G² = 2·ΣO·ln(O/E) over the 2×2 contingency table of `total` words: near the node or not,
 * the collocate or not. Of `near` words near the node and `occurrences` of the collocate, `together` are
 * both. At least 0, for attraction and repulsion alike.
 *
 * Ted Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”, Computational
 * Linguistics 19 (1993), 61–74.
 */
export function collocationLogLikelihood(
  together: number,
  near: number,
  occurrences: number,
  total: number,
): number {
  const [far, others] = [total - near, total - occurrences];
  const sum =
    logLikelihoodTerm(together, expectedTogether(near, occurrences, total)) +
    logLikelihoodTerm(near - together, expectedTogether(near, others, total)) +
    logLikelihoodTerm(occurrences - together, expectedTogether(far, occurrences, total)) +
    logLikelihoodTerm(far - occurrences + together, expectedTogether(far, others, total));
  return Math.max(0, 2 * sum);
}
