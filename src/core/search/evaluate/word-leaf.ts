import type { Postings } from "../index/postings.ts";
import type { Leaf } from "./leaf.ts";

/** One word. */
export function wordLeaf(postings: Postings): Leaf {
  return {
    most: postings.count,
    words: [postings],
    select(from, to) {
      const values = new Uint32Array(Math.min(postings.count, Math.max(to - from, 0)));
      return { values, length: postings.list(from, to, values) };
    },
    retain(list) {
      list.length = postings.retain(list.values, list.length);
    },
    countsIn(list) {
      const counts = new Uint32Array(list.length);
      postings.countsIn(list.values, list.length, counts);
      return counts;
    },
    placesIn: ({ values, length }) => ({ ...postings.gather(values, length), lengths: 1 }),
  };
}
