import { MemorySync } from "lowdb";
import type { Corpus } from "../../src/core/corpus/corpus.ts";
import { createLibrary, type Library } from "../../src/core/library/library.ts";
import type { LibraryFile } from "../../src/core/library/library-file.ts";
import { openLibraryStore, type LibraryStore } from "../../src/core/library/library-store.ts";

export interface MemoryLibrary {
  library: Library;
  store: LibraryStore;
  /** What the last write stored. */
  stored: () => LibraryFile | null;
  /** Every write fails with this error until it is set to null. */
  failWith: (error: Error | null) => void;
}

/** A library over a store in memory, with ids `a1`, `a2`… and a clock that moves a second at each look. */
export async function memoryLibrary(corpus: Corpus): Promise<MemoryLibrary> {
  const memory = new MemorySync<LibraryFile>();
  let failure: Error | null = null;
  const store = await openLibraryStore({
    adapter: {
      read: async () => memory.read(),
      async write(file) {
        if (failure) throw failure;
        memory.write(file);
      },
    },
    access: {
      claim: async () => false,
      status: () => ({ folder: "memory", writable: true, notices: [] }),
    },
  });
  let ids = 0;
  let seconds = 0;
  const library = createLibrary({
    store,
    corpus,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * ++seconds).toISOString(),
    newId: () => `a${++ids}`,
  });
  return {
    library,
    store,
    stored: () => memory.read(),
    failWith(error) {
      failure = error;
    },
  };
}
