import type { Numbers } from "./numbers.ts";
import type { Postings } from "./postings.ts";
import type { TermEntry } from "./terms.ts";

/** A column of a segment: for each passage, a place in a list of values; 0 stands for none. */
export interface Column {
  readonly places: Numbers;
  /** The first is empty. */
  readonly values: readonly string[];
}

export type ColumnName = "work" | "record" | "speaker" | "role" | "kind" | "layer";

export const COLUMN_NAMES: readonly ColumnName[] = [
  "work",
  "record",
  "speaker",
  "role",
  "kind",
  "layer",
];

/** Stretches of passages that follow each other in one work: where each starts, and its place in the work. */
export interface Runs {
  readonly starts: Uint32Array;
  readonly ordinals: Uint32Array;
}

/**
 * A part of an index that does not change while it is read: passages numbered from 0, the terms that
 * they are filed under, and their words in order.
 */
export interface Segment {
  readonly size: number;
  /** Words of all passages. */
  readonly words: number;
  /** Words of the longest passage. */
  readonly longest: number;
  /** Null when no passage is filed under the term. */
  find(term: string): TermEntry | null;
  /** The terms from `from` up to, not including, `to`, in the order of their code units. */
  range(from: string, to: string): Iterable<TermEntry>;
  /** New with every call, since postings remember where they were read last. */
  postings(entry: TermEntry): Postings;
  /** Number of words of each passage. */
  lengths(): Numbers;
  column(name: ColumnName): Column;
  runs(): Runs;
  /** Adds to the sum of each passage how often it holds a term that is no key. */
  addCounts(entry: TermEntry, sums: Uint32Array): void;
  /** Writes the words of a passage as numbers, which {@link wordOf} turns into terms; returns how many. */
  wordsOf(passage: number, out: Uint32Array): number;
  /** The number of different words that {@link wordsOf} can give. */
  readonly wordNumbers: number;
  wordOf(number: number): string;
  /** The number of a word; -1 where no passage has it. */
  numberOf(word: string): number;
  /** How often each word occurs in all passages, by its number. */
  wordOccurrences(): Uint32Array;
}
