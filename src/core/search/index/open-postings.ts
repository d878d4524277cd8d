import { BlockPostings } from "./block-postings.ts";
import { BLOCK } from "./postings-encoding.ts";
import type { Postings } from "./postings.ts";
import { StoredPostings } from "./stored-postings.ts";

/**
 * Postings over the bytes that a PostingsEncoder wrote for `count` passages; positions are read when they
 * are needed, keys have none.
 */
export function openPostings(
  count: number,
  occurrences: number,
  lists: Uint8Array,
  readPositions: (() => Uint8Array) | null,
): Postings {
  return count > BLOCK
    ? new StoredPostings(count, occurrences, lists, readPositions)
    : new BlockPostings(lists, count, readPositions);
}
