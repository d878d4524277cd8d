import type { Passage } from "../../contract/work.ts";
import { type JoinedText, joinedText } from "./joined-text.ts";
import { type NormalisedText, normaliseText } from "./normalised-text.ts";

/** Units of a gram: as short as what is left between two changed words, as long as to be rare. */
const GRAM = 6;
const TABLE_BITS = 17;

/** Grams more frequent than this say too little about a place to be followed. */
const MOST_PLACES = 200;

/** Places that are near enough to one another count together. */
const BIN_BITS = 6;

/** The text of a work made ready to look for words in: normalised as a whole, and with an index of its grams. */
export interface SearchedText {
  joined: JoinedText;
  normalised: NormalisedText;
  grams: GramIndex;
}

export function searchedText(passages: readonly Pick<Passage, "id" | "text">[]): SearchedText {
  const joined = joinedText(passages);
  const normalised = normaliseText(joined.text);
  return { joined, normalised, grams: new GramIndex(normalised.text) };
}

/** A place where a pattern may begin, and how many of its grams point there. */
export interface Beginning {
  at: number;
  votes: number;
}

/** Where each gram of a text stands, as chains through the text. */
class GramIndex {
  private readonly heads = new Int32Array(1 << TABLE_BITS).fill(-1);
  private readonly next: Int32Array;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.next = new Int32Array(Math.max(0, text.length - GRAM + 1));
    // From the end, so that chains run forward.
    for (let at = this.next.length - 1; at >= 0; at -= 1) {
      const slot = slotOf(text, at);
      this.next[at] = this.heads[slot]!;
      this.heads[slot] = at;
    }
  }

  /** The places where a pattern is most likely to begin, the likeliest first; they may lie before the text. */
  beginnings(pattern: string, most: number): Beginning[] {
    const shift = pattern.length + (1 << BIN_BITS);
    const votes = new Uint16Array(((this.text.length + 2 * shift) >> BIN_BITS) + 2);
    const bins = new Set<number>();
    for (let from = 0; from + GRAM <= pattern.length; from += 1)
      for (const at of this.placesOf(pattern, from)) {
        const bin = (at - from + shift) >> BIN_BITS;
        votes[bin]! += 1;
        bins.add(bin);
      }
    return [...bins]
      .map((bin) => ({
        at: (bin << BIN_BITS) - shift,
        votes: votes[bin]! + Math.max(votes[bin - 1] ?? 0, votes[bin + 1] ?? 0),
      }))
      .sort((a, b) => b.votes - a.votes || a.at - b.at)
      .slice(0, most);
  }

  /** Nothing for grams that are everywhere. */
  private placesOf(pattern: string, from: number): number[] {
    const places: number[] = [];
    for (let at = this.heads[slotOf(pattern, from)]!; at >= 0; at = this.next[at]!) {
      if (!this.isAt(pattern, from, at)) continue;
      if (places.length === MOST_PLACES) return [];
      places.push(at);
    }
    return places;
  }

  private isAt(pattern: string, from: number, at: number): boolean {
    for (let unit = 0; unit < GRAM; unit += 1)
      if (pattern.charCodeAt(from + unit) !== this.text.charCodeAt(at + unit)) return false;
    return true;
  }
}

function slotOf(text: string, at: number): number {
  let hash = 0;
  for (let unit = 0; unit < GRAM; unit += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at + unit), 0x9e3779b1);
  return hash >>> (32 - TABLE_BITS);
}
