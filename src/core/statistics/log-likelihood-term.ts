/**
 * One cell's part in a log-likelihood: O·ln(O/E), of an observed and an expected frequency. 0 for an
 * empty cell, as the limit of x·ln(x) is, and for one that nothing was expected in.
 */
export function logLikelihoodTerm(observed: number, expected: number): number {
  return observed > 0 && expected > 0 ? observed * Math.log(observed / expected) : 0;
}
