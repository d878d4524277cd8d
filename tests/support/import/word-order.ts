/** Words of a text, in NFC and without signs around them. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
}

/** How many words two texts have in common, in the same order (a longest common subsequence). */
export function wordsInOrder(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  let before = 0;
  while (before < shorter && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < shorter - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  const inside = (words: readonly string[]) => words.slice(before, words.length - behind);
  return before + longestCommon(inside(one), inside(other)) + behind;
}

function longestCommon(one: readonly string[], other: readonly string[]): number {
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
