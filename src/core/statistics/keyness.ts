import { logLikelihoodTerm } from "./log-likelihood-term.ts";

/**
 * Log-likelihood G² = 2·(a·ln(a/E₁) + b·ln(b/E₂)) of a word that occurs `a` times in a corpus of `c` words
 * and `b` times in one of `d` words, where E₁ = c·(a+b)/(c+d) and E₂ = d·(a+b)/(c+d). Negative when the
 * word is less frequent in the first; 0 when either corpus is empty.
 *
 * Paul Rayson and Roger Garside, “Comparing Corpora Using Frequency Profiling”, Proceedings of the
 * Workshop on Comparing Corpora, ACL 2000, 1–6; after Ted Dunning 1993.
 */
export function keyness(a: number, b: number, c: number, d: number): number {
  if (c <= 0 || d <= 0) return 0;
  const perWord = (a + b) / (c + d);
  const sum = logLikelihoodTerm(a, c * perWord) + logLikelihoodTerm(b, d * perWord);
  // Rounding may leave the sum of two even terms a hair below zero.
  const strength = Math.max(0, 2 * sum);
  return a * d < b * c ? -strength || 0 : strength;
}
