import type { LibraryContents } from "../../src/contract/library.ts";
import { anchorTexts, createAnchorFinder } from "../../src/core/anchoring/anchor-finder.ts";
import type { Corpus } from "../../src/core/corpus/corpus.ts";
import {
  applyChange,
  contentsOf,
  libraryOf,
  planChange,
  type JournalledLibrary,
} from "../../src/core/library/journalled-library.ts";
import { byCreation } from "../../src/core/library/library-file.ts";
import { createLibrary, type Library, type LibraryPorts } from "../../src/core/library/library.ts";
import type { LibraryStore } from "../../src/core/library/library-store.ts";
import {
  memoryBackups,
  noConflictCopies,
  noLibraryFiles,
  plainPackages,
} from "./memory-backups.ts";

export interface MemoryLibrary {
  library: Library;
  store: LibraryStore;
  /** What was stored, annotations oldest first; null before anything was. */
  stored: () => LibraryContents | null;
  /** Every change fails with this error until it is set to null. */
  failWith: (error: Error | null) => void;
}

/** A store in memory; what it holds can be handed on to the next, as over a restart. */
export interface MemoryStore extends LibraryStore {
  readonly kept: JournalledLibrary;
  failWith: (error: Error | null) => void;
  /** What another process left: the next claim reads it anew. */
  readAnew: (kept: JournalledLibrary) => void;
}

export function memoryStore(first: JournalledLibrary = emptyMemory()): MemoryStore {
  let kept = first;
  let left: JournalledLibrary | null = null;
  let failure: Error | null = null;
  let revision = 0;
  return {
    get kept() {
      return kept;
    },
    read: () => kept.items,
    bin: () => kept.bin,
    tombstones: () => kept.tombstones,
    history: () => kept,
    revision: () => revision,
    async claim() {
      if (!left) return false;
      kept = left;
      left = null;
      revision += 1;
      return true;
    },
    async commit(commit) {
      if (failure) throw failure;
      applyChange(kept, planChange(kept, commit));
      revision += 1;
    },
    status: () => ({ folder: "memory", writable: true, notices: [] }),
    failWith(error) {
      failure = error;
    },
    readAnew(next) {
      left = next;
    },
  };
}

/** A library over a store in memory, with ids `a1`, `a2`… and a clock that moves a second at each look. */
export async function memoryLibrary(
  corpus: Corpus,
  ports: Partial<LibraryPorts> & { store?: MemoryStore } = {},
): Promise<MemoryLibrary> {
  const store = ports.store ?? memoryStore();
  let ids = 0;
  let seconds = 0;
  const library = createLibrary({
    corpus,
    finder: createAnchorFinder(anchorTexts(corpus)),
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * ++seconds).toISOString(),
    newId: () => `a${++ids}`,
    backups: memoryBackups(() => contentsOf(store.kept)),
    conflicts: noConflictCopies,
    files: noLibraryFiles,
    packages: plainPackages,
    ...ports,
    store,
  });
  return {
    library,
    store,
    stored: () => (store.revision() === 0 ? null : inOrder(contentsOf(store.kept))),
    failWith: store.failWith,
  };
}

function emptyMemory(): JournalledLibrary {
  return libraryOf({ items: [], bin: [], tombstones: [] });
}

function inOrder(contents: LibraryContents): LibraryContents {
  return { ...contents, items: contents.items.toSorted(byCreation) };
}
