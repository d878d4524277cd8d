/** Occurrences per 10,000 words; 0 where there are no words. */
export function perTenThousand(occurrences: number, words: number): number {
  return words > 0 ? (occurrences * 10_000) / words : 0;
}
