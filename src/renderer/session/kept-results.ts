import type { Hit, SearchPage } from "../../contract/search.ts";

/** Where a list of hits was left, in pixels, and the hit in hand (-1 for none). */
export interface ListPlace {
  scrollTop: number;
  /** Height of each hit that has been drawn. */
  sizes: ReadonlyMap<number, number>;
  active: number;
}

/** The results of one search as they were left: what was loaded, and how far one had scrolled. */
export interface KeptResults {
  page: SearchPage;
  /** Hits by the number of their page. */
  pages: ReadonlyMap<number, readonly Hit[]>;
  place: ListPlace | null;
  /** Stands for the notes that were searched: others find something else. */
  notes: unknown;
}

/** The results of the last few searches, by what was asked. */
export interface ResultStore {
  get: (key: string) => KeptResults | undefined;
  set: (key: string, results: KeptResults) => void;
}

const KEEPS = 8;

export function createResultStore(): ResultStore {
  const kept = new Map<string, KeptResults>();
  return {
    get: (key) => kept.get(key),
    set: (key, results) => {
      kept.delete(key);
      kept.set(key, results);
      const [oldest] = kept.keys();
      if (kept.size > KEEPS && oldest !== undefined) kept.delete(oldest);
    },
  };
}
