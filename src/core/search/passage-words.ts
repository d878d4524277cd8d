import type { RankRange } from "./vocabulary.ts";

/** The words of every passage in order, each as the rank of its term; a whole corpus in two flat arrays. */
export interface PassageWords {
  /** Whether words of these ranks follow each other somewhere in a passage. */
  holds(passage: number, phrase: readonly RankRange[]): boolean;
}

/**
 * @param ranks the words of all passages, one after the other
 * @param ends for each passage, the number of words up to its end
 * @param stems for each rank, the rank of the stem that its term answers to as well, or -1
 */
export function createPassageWords(
  ranks: Uint32Array,
  ends: Uint32Array,
  stems: Int32Array,
): PassageWords {
  const answers = (at: number, { from, to }: RankRange): boolean => {
    const rank = ranks[at] ?? 0;
    if (rank >= from && rank < to) return true;
    const stem = stems[rank] ?? -1;
    return stem >= from && stem < to;
  };
  return {
    holds(passage, phrase) {
      const start = passage === 0 ? 0 : (ends[passage - 1] ?? 0);
      const lastStart = (ends[passage] ?? 0) - phrase.length;
      for (let at = start; at <= lastStart; at++)
        if (phrase.every((word, index) => answers(at + index, word))) return true;
      return false;
    },
  };
}
