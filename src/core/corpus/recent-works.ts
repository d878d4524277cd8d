import type { Passage, Turn, Work } from "../../contract/work.ts";

/** A work in memory, with what is in it by its id. */
export interface LoadedWork {
  work: Work;
  passages: ReadonlyMap<string, Passage>;
  turns: ReadonlyMap<string, Turn>;
}

/** Works that were asked for lately. */
export interface RecentWorks {
  /** @throws whatever loading throws; nothing is kept then. */
  get(id: string): LoadedWork;
}

/** So many characters of text take some 60 MB with all that is around them. */
const RECENT_CHARACTERS = 20_000_000;

/**
 * Loads works when they are asked for and keeps those that were asked for last, up to so many characters of
 * text; the last one is kept however long it is.
 */
export function createRecentWorks(
  load: (id: string) => Work,
  characters = RECENT_CHARACTERS,
): RecentWorks {
  const kept = new Map<string, { loaded: LoadedWork; size: number }>();
  let size = 0;
  const keep = (id: string, entry: { loaded: LoadedWork; size: number }) => {
    kept.set(id, entry);
    size += entry.size;
    for (const [oldest, { size: freed }] of kept) {
      if (size <= characters || oldest === id) break;
      kept.delete(oldest);
      size -= freed;
    }
  };
  return {
    get(id) {
      const known = kept.get(id);
      if (known) {
        kept.delete(id);
        kept.set(id, known);
        return known.loaded;
      }
      const loaded = loadedWork(load(id));
      keep(id, { loaded, size: lengthOf(loaded.work) });
      return loaded;
    },
  };
}

/** Of works that somebody else keeps in memory, so that their maps are not made again and again. */
const loadedBefore = new WeakMap<Work, LoadedWork>();

export function loadedWork(work: Work): LoadedWork {
  const before = loadedBefore.get(work);
  if (before) return before;
  const loaded = {
    work,
    passages: new Map(work.passages.map((passage) => [passage.id, passage])),
    turns: new Map(work.turns.map((turn) => [turn.id, turn])),
  };
  loadedBefore.set(work, loaded);
  return loaded;
}

function lengthOf({ passages }: Work): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
