import type { WordCounts } from "./word-counts.ts";

/** A word with its counts in two ways of counting the same segments. */
export interface JoinedCount {
  word: string;
  one: number;
  other: number;
}

/**
 * The words that occur at least `least` times in both counts together, or in the first alone where
 * `ofOne`. Terms are looked up for those alone, since most words are rare.
 */
export function joinCounts(
  one: WordCounts,
  other: WordCounts,
  least: number,
  ofOne: boolean,
): JoinedCount[] {
  if (one.bySegment.length === 1) return joinSegment(one, other, 0, least, ofOne);
  const joined = new Map<string, JoinedCount>();
  for (const at of one.bySegment.keys())
    for (const row of joinSegment(one, other, at, 0, false)) {
      const known = joined.get(row.word);
      if (!known) joined.set(row.word, row);
      else {
        known.one += row.one;
        known.other += row.other;
      }
    }
  return [...joined.values()].filter((row) => (ofOne ? row.one : row.one + row.other) >= least);
}

function joinSegment(
  one: WordCounts,
  other: WordCounts,
  at: number,
  least: number,
  ofOne: boolean,
): JoinedCount[] {
  const { segment, counts } = one.bySegment[at]!;
  const others = other.bySegment[at]!.counts;
  const rows: JoinedCount[] = [];
  for (let number = 0; number < counts.length; number++) {
    const [a, b] = [counts[number]!, others[number]!];
    const enough = ofOne ? a : a + b;
    if (enough === 0 && a + b === 0) continue;
    if (enough >= least) rows.push({ word: segment.wordOf(number), one: a, other: b });
  }
  return rows;
}
