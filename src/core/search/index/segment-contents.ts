import type { Numbers } from "./numbers.ts";
import type { TermOccurrences } from "./postings-encoding.ts";
import type { Column, ColumnName, Runs } from "./segment.ts";

/** All that a segment holds, in the order in which it is written. */
export interface SegmentContents {
  readonly size: number;
  readonly words: number;
  /** Words of the longest passage. */
  readonly longest: number;
  /** Every term once, ascending by code units; the occurrences are valid until the next is asked for. */
  terms(): Iterable<{ term: string; occurrences: TermOccurrences }>;
  /** Once all terms were given: the words of a passage as places in that order. Returns how many. */
  wordRanksOf(passage: number, out: Uint32Array): number;
  lengths(): Numbers;
  column(name: ColumnName): Column;
  runs(): Runs;
}
