import { ListedPostings, NO_POSTINGS } from "../index/listed-postings.ts";
import type { Postings } from "../index/postings.ts";
import type { Segment } from "../index/segment.ts";
import type { TermEntry } from "../index/terms.ts";
import type { MatchingTerms } from "./matching-terms.ts";
import { unionOfTerms } from "./union-postings.ts";

/** The occurrences of one word of a plan in a segment. */
export function occurrencesOf({ entries, less }: MatchingTerms, segment: Segment): Postings {
  const postings = together(entries, segment);
  return less.length === 0 ? postings : difference(postings, together(less, segment));
}

function together(entries: readonly TermEntry[], segment: Segment): Postings {
  const [only] = entries;
  if (!only) return NO_POSTINGS;
  return entries.length === 1 ? segment.postings(only) : unionOfTerms(entries, segment);
}

/** The occurrences at positions where the others have none. */
function difference(postings: Postings, others: Postings): Postings {
  const listed = new Uint32Array(postings.count);
  const length = postings.list(0, 0xffff_ffff, listed);
  const all = postings.gather(listed, length);
  const gone = others.gather(listed, length);
  const passages: number[] = [];
  const starts = [0];
  const positions: number[] = [];
  for (let at = 0; at < length; at++) {
    const before = positions.length;
    let j = gone.starts[at]!;
    const goneEnd = gone.starts[at + 1]!;
    for (let i = all.starts[at]!; i < all.starts[at + 1]!; i++) {
      const position = all.positions[i]!;
      while (j < goneEnd && gone.positions[j]! < position) j++;
      if (j === goneEnd || gone.positions[j] !== position) positions.push(position);
    }
    if (positions.length === before) continue;
    passages.push(listed[at]!);
    starts.push(positions.length);
  }
  return new ListedPostings(
    Uint32Array.from(passages),
    Uint32Array.from(starts),
    Uint32Array.from(positions),
  );
}
