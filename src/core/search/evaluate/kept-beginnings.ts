import type { Postings } from "../index/postings.ts";
import type { Segment } from "../index/segment.ts";
import type { WordPlan } from "../plan/plan.ts";

/** Beginnings of so many letters take in thousands of terms, and come with the first keys of every search. */
const LETTERS = 2;
/** How many are kept, and how many passages they may hold together: some 8 bytes for each. */
const MOST = 16;
const MOST_PASSAGES = 2_000_000;

interface Kept {
  size: number;
  postings: Map<string, Postings>;
}

const kept = new WeakMap<Segment, Kept>();

/** The postings of a word, which for the shortest beginnings are kept for the next time they are asked for. */
export function keptPostings(word: WordPlan, segment: Segment, find: () => Postings): Postings {
  if (word.match !== "prefix" || word.term.length > LETTERS) return find();
  const { postings } = keptOf(segment);
  const known = postings.get(word.term) ?? find();
  postings.delete(word.term);
  postings.set(word.term, known);
  while (postings.size > MOST || passagesIn(postings) > MOST_PASSAGES) {
    const [oldest] = postings.keys();
    if (oldest === undefined || oldest === word.term) break;
    postings.delete(oldest);
  }
  return known;
}

function keptOf(segment: Segment): Kept {
  const known = kept.get(segment);
  if (known?.size === segment.size) return known;
  const empty = { size: segment.size, postings: new Map<string, Postings>() };
  kept.set(segment, empty);
  return empty;
}

function passagesIn(postings: ReadonlyMap<string, Postings>): number {
  let passages = 0;
  for (const { count } of postings.values()) passages += count;
  return passages;
}
