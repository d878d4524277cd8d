/** Words of a text, in NFC and without signs around them. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** How many words two texts have in common, in the same order (a longest common subsequence). */
export function wordsInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Uint32Array(other.length + 1);
  for (const word of one) {
    const next = new Uint32Array(other.length + 1);
    for (const [at, candidate] of other.entries())
      next[at + 1] =
        word === candidate ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0);
    row = next;
  }
  return row[other.length] ?? 0;
}
