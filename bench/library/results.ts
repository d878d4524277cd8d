/** Milliseconds of some runs of one thing. */
export type Samples = number[];

/** What was measured at one number of annotations; milliseconds and megabytes. */
export interface SizeResults {
  size: number;
  /** Of the library's file. */
  fileMb: number;
  /** In turns: a change through the store, through the whole API, and by rewriting the file through lowdb. */
  changed: { store: Samples; api: Samples; lowdb: Samples; append: Samples };
  /** In turns: opening the library, and `JSON.parse` of its file. */
  opened: { library: Samples; parse: Samples };
  /** The longest that the event loop stood still meanwhile; `nothing`: in a second in which nothing was done. */
  stalls: { nothing: number; changes: number; compaction: number; backup: number };
  /** How long these took, in the background. */
  took: { compaction: number; backup: number };
  /** In use after opening, and with the parsed file alone. */
  memoryMb: { library: number; parse: number };
}

export interface BenchResults {
  machine: string;
  date: string;
  seed: number;
  rounds: number;
  sizes: SizeResults[];
}
