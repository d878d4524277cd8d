import type { Gathered, Postings } from "../index/postings.ts";
import { copyOf, type PassageList } from "./passage-list.ts";

/** Places in some passages: where they start, as gathered positions, and how many words long each is. */
export interface PlaceList extends Gathered {
  /** One length for all, or one for each. */
  lengths: number | Uint32Array;
}

/** A word, a phrase or a pair of words near one another, in one segment. */
export interface Leaf {
  /** No fewer passages than hold it. */
  readonly most: number;
  /** Its words, which say how rare it is. */
  readonly words: readonly Postings[];
  /** The passages that hold it, from `from` up to, not including, `to`. */
  select(from: number, to: number): PassageList;
  /** Takes out of a list the passages that do not hold it. */
  retain(list: PassageList): void;
  /** How often it occurs in each of some passages. */
  countsIn(list: PassageList): Uint32Array;
  /** Where it stands in each of some passages, by position, then length, each place once. */
  placesIn(list: PassageList): PlaceList;
}

/** A leaf that is found by looking at places: candidates first, then those whose places agree. */
export abstract class CheckedLeaf implements Leaf {
  abstract readonly most: number;
  abstract readonly words: readonly Postings[];
  /** What was found in a whole segment, to be asked for the counts afterwards. */
  private last: { list: PassageList; places: PlaceList } | null = null;
  /** Passages that may hold it. */
  protected abstract candidates(from: number, to: number): PassageList;
  protected abstract retainCandidates(list: PassageList): void;
  /** Takes passages without a place out of a list of candidates; returns the places in the others. */
  protected abstract check(list: PassageList): PlaceList;

  select(from: number, to: number): PassageList {
    const list = this.candidates(from, to);
    this.last = { places: this.check(list), list: copyOf(list) };
    return list;
  }

  retain(list: PassageList): void {
    this.retainCandidates(list);
    this.last = { places: this.check(list), list: copyOf(list) };
  }

  countsIn(list: PassageList): Uint32Array {
    const { starts } = this.placesIn(list);
    const counts = new Uint32Array(list.length);
    for (let at = 0; at < list.length; at++) counts[at] = starts[at + 1]! - starts[at]!;
    return counts;
  }

  placesIn(list: PassageList): PlaceList {
    const { last } = this;
    if (last && isSame(list, last.list)) return last.places;
    const held = copyOf(list);
    this.retainCandidates(held);
    const places = this.check(held);
    const starts = new Uint32Array(list.length + 1);
    for (let i = 0, at = 0; at < list.length; at++) {
      if (i < held.length && held.values[i] === list.values[at]) i++;
      starts[at + 1] = places.starts[i]!;
    }
    return { ...places, starts };
  }
}

function isSame(a: PassageList, b: PassageList): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a.values[at] !== b.values[at]) return false;
  return true;
}
