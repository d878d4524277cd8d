import { StoredSegment } from "../index/stored-segment.ts";
import type { Segment } from "../index/segment.ts";
import type { MatchedPart } from "./list-matches.ts";

/** No word stands there: before every word. */
const NOTHING = 0;

/**
 * For each word away from a match, counted from 1, what all matches are sorted by there: numbers in the
 * order of the terms, over all parts.
 */
export function contextKeys(
  parts: readonly MatchedPart[],
  side: "left" | "right",
  words: number,
): Uint32Array[] {
  const total = parts.reduce((sum, { matches }) => sum + matches.passages.length, 0);
  const keys = Array.from({ length: words }, () => new Uint32Array(total));
  const used = parts.filter(({ matches }) => matches.passages.length > 0);
  for (const part of used) fillNumbers(part, side, keys);
  const ranks = ranksOf(used, keys);
  for (const [at, part] of used.entries()) {
    const end = part.start + part.matches.passages.length;
    for (const key of keys)
      for (let match = part.start; match < end; match++)
        if (key[match] !== NOTHING) key[match] = ranks[at]!(key[match]! - 1) + 1;
  }
  return keys;
}

/** Puts the number of each word beside a match, raised by one, in its place. */
function fillNumbers(
  { matches, segment, start }: MatchedPart,
  side: "left" | "right",
  keys: readonly Uint32Array[],
): void {
  const words = new Uint32Array(segment.longest);
  let held = -1;
  let length = 0;
  for (let match = 0; match < matches.passages.length; match++) {
    const passage = matches.passages[match]!;
    if (passage !== held) length = segment.wordsOf(passage, words);
    held = passage;
    const position = matches.positions[match]!;
    for (const [away, key] of keys.entries()) {
      const at = side === "left" ? position - 1 - away : position + matches.lengths[match]! + away;
      key[start + match] = at >= 0 && at < length ? words[at]! + 1 : NOTHING;
    }
  }
}

/** For each part a way from the numbers of its words to places in one order of all words. */
function ranksOf(
  parts: readonly MatchedPart[],
  keys: readonly Uint32Array[],
): ((number: number) => number)[] {
  const [only] = parts;
  if (only && parts.length === 1 && only.segment instanceof StoredSegment) {
    const ranks = only.segment.wordRanks();
    return [(number) => ranks[number]!];
  }
  const terms = parts.map((part) => termsOf(part, keys));
  const sorted = [...new Set(terms.flatMap((map) => [...map.values()]))].sort();
  const order = new Map(sorted.map((term, at) => [term, at]));
  return terms.map((map) => (number) => order.get(map.get(number)!)!);
}

function termsOf(
  { segment, start, matches }: { segment: Segment } & MatchedPart,
  keys: readonly Uint32Array[],
): Map<number, string> {
  const terms = new Map<number, string>();
  for (const key of keys)
    for (let match = start; match < start + matches.passages.length; match++) {
      const number = key[match]! - 1;
      if (number >= 0 && !terms.has(number)) terms.set(number, segment.wordOf(number));
    }
  return terms;
}
