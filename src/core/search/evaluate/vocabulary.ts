import type { Segment } from "../index/segment.ts";
import { FIRST_WORD, isWord, type TermEntry } from "../index/terms.ts";
import { boundedDistance } from "./edit-distance.ts";

/** A term, and how many edits lead to it. */
export interface NearTerm {
  term: string;
  entry: TermEntry;
  away: number;
}

/** All words of a segment laid out so that those near to another are found quickly. */
export interface Vocabulary {
  near(term: string, most: number): NearTerm[];
}

/**
 * Reads the whole dictionary once. Candidates are told by their length and by which of 32 classes of
 * letters they have: an edit changes at most two classes.
 */
export function createVocabulary(segment: Segment): Vocabulary {
  const entries: TermEntry[] = [];
  for (const entry of segment.range(FIRST_WORD, "\uFFFF"))
    if (isWord(entry.term)) entries.push(entry);
  const masks = Uint32Array.from(entries, ({ term }) => lettersOf(term));
  const lengths = Uint16Array.from(entries, ({ term }) => Math.min(term.length, 65_535));
  return {
    near(term, most) {
      const mask = lettersOf(term);
      const found: NearTerm[] = [];
      for (let at = 0; at < entries.length; at++) {
        if (Math.abs(lengths[at]! - term.length) > most) continue;
        if (bitsIn(masks[at]! ^ mask) > 2 * most) continue;
        const entry = entries[at]!;
        const away = boundedDistance(term, entry.term, most);
        if (away <= most) found.push({ term: entry.term, entry, away });
      }
      return found;
    },
  };
}

function lettersOf(term: string): number {
  let mask = 0;
  for (let at = 0; at < term.length; at++) mask |= 1 << (term.charCodeAt(at) & 31);
  return mask >>> 0;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}
