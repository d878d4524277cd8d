/** A part of a corpus: how many words it has, and how many of them are the word in question. */
export interface CorpusPart {
  occurrences: number;
  words: number;
}

/** The parts that have words: nothing can be said of a word's frequency in the others. */
export function partsWithWords(parts: readonly CorpusPart[]): CorpusPart[] {
  return parts.filter(({ words }) => words > 0);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
