import type { Analysis } from "./engines/engine.ts";
import type { Built, Opened } from "./engines/messages.ts";
import type { QueryClass } from "./queries/bench-query.ts";

/** Percentiles of milliseconds. */
export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

export interface EngineAnswers {
  /** Milliseconds of each query, the median of the runs; null for classes that the engine does not answer. */
  times: (number | null)[];
  runs: number;
  isCounting: boolean;
}

/** How what was found stands to what is there; 1 is all of it and nothing else. */
export interface Exactness {
  recall: number;
  precision: number;
  /** Queries that were not answered exactly. */
  wrong: string[];
  queries: number;
}

export interface EngineExactness {
  fresh: Exactness;
  /** After random additions, changes and removals, and after closing and opening again; null if not tried. */
  changed: Exactness | null;
  reloaded: Exactness | null;
}

export interface SpellingHelp {
  /** Shares of the misspelt words whose wanted word came first, and was among those offered. */
  first: number;
  offered: number;
  queries: number;
  missed: string[];
}

export interface ChangeTimes {
  add: Percentiles;
  change: Percentiles;
  remove: Percentiles;
}

/** All that was measured with one set, by names of engines; what could not be run is missing and said in `failures`. */
export interface SizeResults {
  size: number;
  words: number;
  vocabulary: number;
  textMb: number;
  works: number;
  sources: { name: string; passages: number }[];
  queries: { class: QueryClass; text: string }[];
  built: Record<string, Built[]>;
  opened: Record<string, Opened[]>;
  answers: Record<string, EngineAnswers>;
  exactness: Record<string, EngineExactness>;
  spelling: Record<string, SpellingHelp>;
  changes: Record<string, ChangeTimes>;
  analysis: (Analysis & { term: string }) | null;
  failures: string[];
}

export interface BenchResults {
  machine: string;
  date: string;
  seed: number;
  dataSeed: number;
  runs: number;
  sizes: SizeResults[];
}
