/**
 * Where a term occurs: passages ascending, and in each of them the positions of its words. What is
 * written into `Uint32Array`s by the caller's leave is cut off by the returned length.
 */
export interface Postings {
  /** How many passages hold the term. */
  readonly count: number;
  /** How often it occurs, in all. */
  readonly occurrences: number;
  /** Writes the passages from `from` up to, not including, `to`; returns how many. */
  list(from: number, to: number, out: Uint32Array): number;
  /** Keeps those of the first `length` passages that hold the term; returns how many. */
  retain(passages: Uint32Array, length: number): number;
  /** How often the term occurs in each of the passages; 0 where it does not. */
  countsIn(passages: Uint32Array, length: number, counts: Uint32Array): void;
  /** The positions in each of the first `length` passages. */
  gather(passages: Uint32Array, length: number): Gathered;
}

/** Positions in some passages, ascending in each: those in passage number `i` stand from `starts[i]` up to `starts[i + 1]`. */
export interface Gathered {
  starts: Uint32Array;
  positions: Uint32Array;
}
