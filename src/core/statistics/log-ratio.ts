/** Stands in for no occurrence, as of a word that might have been met once in twice as much text. */
const NONE = 0.5;

/**
 * Binary logarithm of the ratio of two relative frequencies, log₂((a/c)/(b/d)), of a word that occurs `a`
 * times in `c` words and `b` times in `d` words: 1 is twice as frequent, 2 four times. 0.5 stands in for a
 * frequency of 0; null when either corpus is empty.
 *
 * Andrew Hardie, “Log Ratio: An Informal Introduction”, ESRC Centre for Corpus Approaches to Social
 * Science, Lancaster University, 2014.
 */
export function logRatio(a: number, b: number, c: number, d: number): number | null {
  if (c <= 0 || d <= 0) return null;
  return Math.log2((a || NONE) / c) - Math.log2((b || NONE) / d);
}
