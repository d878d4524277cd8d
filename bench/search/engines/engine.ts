import type { IndexedPassage } from "../../../src/core/search/text-index.ts";
import type { PassageSet } from "../data/passage-set.ts";
import type { BenchQuery, QueryClass } from "../queries/bench-query.ts";

/** What an engine found. */
export interface Answer {
  /** Null where the engine was not asked to count, because it would only be slower for it. */
  total: number | null;
  /** Places in the set, in the engine's order; computed when called, outside of what is timed. */
  ids: () => number[];
}

/** A change of one passage. New passages are numbered from the size of the set. */
export type Change =
  | { kind: "add" | "change"; id: number; passage: IndexedPassage; folded: string }
  | { kind: "remove"; id: number; passage: IndexedPassage };

/** What only Readout can be asked for: milliseconds of each try. */
export interface Analysis {
  matches: number;
  concordance: number[];
  collocates: number[];
}

/** An engine under test, in a process of its own, over the files of one folder. */
export interface BenchEngine {
  /** Indexes the set into the folder; all of it is on disk afterwards, and nothing need be open. */
  build(): void | Promise<void>;
  /** What a careful user would do to the files once, not counted as building. */
  polish?(): void | Promise<void>;
  open(): void | Promise<void>;
  /** The first `limit` hits in the order of the engine. */
  answer(query: BenchQuery, limit: number): Answer | Promise<Answer>;
  /** Words that may have been meant, best first. */
  suggest?(term: string, limit: number): string[] | Promise<string[]>;
  /** Durable when it returns. */
  change?(change: Change): void | Promise<void>;
  /** Concordance, sorted by right context, first screen, and collocates of a word, `tries` times. */
  analyse?(term: string, tries: number): Promise<Analysis>;
  close(): void | Promise<void>;
}

export interface EngineContext {
  /** Of this engine alone, empty before it builds. */
  folder: string;
  /** Opens the set; only to be called where an engine needs it, since it takes memory. */
  set: () => PassageSet;
}

/** A module with an engine. */
export interface EngineModule {
  createEngine: (context: EngineContext) => BenchEngine;
}

/** An engine as the bench knows it before it runs. */
export interface EngineDescription {
  name: string;
  title: string;
  /** Relative to this folder. */
  module: string;
  /** Engines with the same files are built once; the name of the one that builds. */
  files: string;
  /** Whether it builds any. */
  isBuilt: boolean;
  classes: readonly QueryClass[];
  /** Whether a pass takes minutes at a million passages, so that it is run once there. */
  isSlow: boolean;
  /** What node is started with. */
  nodeOptions: string[];
}
