import type { FoundPart } from "../evaluate/found.ts";
import type { Segment } from "../index/segment.ts";

/** How often each word occurs, by its number in its segment, over several segments. */
export interface WordCounts {
  /** Occurrences of all words. */
  total: number;
  /** For each segment, the occurrences by number. */
  bySegment: readonly { segment: Segment; counts: Uint32Array }[];
}

/** Counts the words of all the passages that were found. */
export function countWords(found: readonly FoundPart[]): WordCounts {
  let total = 0;
  const bySegment = found.map(({ list, segment }) => {
    if (list.length === segment.size) {
      total += segment.words;
      return { segment, counts: segment.wordOccurrences() };
    }
    const counts = new Uint32Array(segment.wordNumbers);
    const words = new Uint32Array(segment.longest);
    for (let at = 0; at < list.length; at++) {
      const length = segment.wordsOf(list.values[at]!, words);
      total += length;
      for (let i = 0; i < length; i++) counts[words[i]!]!++;
    }
    return { segment, counts };
  });
  return { total, bySegment };
}
