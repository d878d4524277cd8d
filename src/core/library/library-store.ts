import { Low, type Adapter } from "lowdb";
import type { LibraryNotice } from "../../contract/annotation.ts";
import { isAnnotation, type LibraryItem } from "../../contract/dossier.ts";
import type { BinnedItem, LibraryContents, Tombstone } from "../../contract/library.ts";
import { createOneAtATime } from "../one-at-a-time.ts";
import {
  applyChange,
  emptyLibrary,
  planChange,
  purgeBin,
  type JournalChange,
  type JournalledLibrary,
} from "./journalled-library.ts";

/** All items by id. The same object stays in use from change to change: see {@link LibraryStore.revision}. */
export type LibraryState = ReadonlyMap<string, LibraryItem>;

/** What one command changes: items that are new or different, and ids that go into the bin. */
export interface LibraryDelta {
  upserted: LibraryItem[];
  removed: string[];
  /** Deletions learnt from another copy of the library, with the times that they were made there. */
  buried?: Tombstone[];
}

/** One change that was made: how to make it again and how to take it back. */
export interface HistoryStep {
  label: string;
  forward: LibraryDelta;
  inverse: LibraryDelta;
}

/** What is to be stored: a new step, or the step before or behind the cursor of the history taken back or made again. */
export type LibraryCommit =
  | { change: "do"; at: string; step: HistoryStep }
  | { change: "undo"; at: string }
  | { change: "redo"; at: string };

/** What can be undone and redone, also after a restart: the first `done` steps are done, the others undone. */
export interface StoredHistory {
  /** Oldest first; at least the last 200. */
  readonly steps: readonly HistoryStep[];
  readonly done: number;
}

/** What a store says about itself. */
export interface StoreStatus {
  folder: string;
  writable: boolean;
  notices: LibraryNotice[];
}

/** The port that the library reads and writes through. */
export interface LibraryStore {
  read(): LibraryState;
  /** What was deleted in the last {@link BIN_DAYS} days, by id. */
  bin(): ReadonlyMap<string, BinnedItem>;
  /** What was deleted before that, by id. */
  tombstones(): ReadonlyMap<string, Tombstone>;
  history(): StoredHistory;
  /** Goes up with every change of anything above. */
  revision(): number;
  /**
   * Makes sure that this process may write and that the state is current. True when the state had to be
   * read anew, so that whatever was derived from the old one no longer holds.
   * @throws ReadoutError saying why nothing can be changed.
   */
  claim(): Promise<boolean>;
  /** Resolves once the change is stored, all of it; when it rejects, nothing has changed. */
  commit(commit: LibraryCommit): Promise<void>;
  status(): StoreStatus;
}

/** How many annotations there are among items. */
export function countAnnotations(items: Iterable<LibraryItem>): number {
  let count = 0;
  for (const item of items) if (isAnnotation(item)) count += 1;
  return count;
}

/** All that a store holds, in lists that later changes leave alone. */
export function contentsOfStore(store: LibraryStore): LibraryContents {
  return {
    items: [...store.read().values()],
    bin: [...store.bin().values()],
    tombstones: [...store.tombstones().values()],
  };
}

/** Decides who may write. */
export interface LibraryAccess {
  /**
   * True when this process has only now become the writer.
   * @throws ReadoutError saying why it cannot be.
   */
  claim(): Promise<boolean>;
  status(): StoreStatus;
}

/** Where changes go before they count. */
export interface LibraryJournal {
  /**
   * Resolves once the change is stored, all of it; when it rejects, nothing of it is.
   * @param library as it is before the change
   */
  append(change: JournalChange, library: JournalledLibrary): Promise<void>;
}

/** A store over a lowdb adapter, whose model is changed in place once the journal has a change. */
export async function openLibraryStore(ports: {
  adapter: Adapter<JournalledLibrary>;
  journal: LibraryJournal;
  access: LibraryAccess;
}): Promise<LibraryStore> {
  const low = new Low<JournalledLibrary>(ports.adapter, emptyLibrary());
  const oneAtATime = createOneAtATime();
  let revision = 0;
  const reload = async () => {
    // What is in memory stays when the files cannot be read.
    await low.read();
    revision += 1;
  };
  await reload();
  return {
    read: () => low.data.items,
    bin: () => low.data.bin,
    tombstones: () => low.data.tombstones,
    history: () => low.data,
    revision: () => revision,
    claim: () =>
      oneAtATime(async () => {
        const isNew = await ports.access.claim();
        if (!isNew) return false;
        await reload();
        // What was just read may itself forbid writing.
        await ports.access.claim();
        return true;
      }),
    commit: (commit) =>
      oneAtATime(async () => {
        const change = planChange(low.data, commit);
        await ports.journal.append(change, low.data);
        applyChange(low.data, change);
        revision += 1;
      }),
    status: () => ports.access.status(),
  };
}

/**
 * Reads a library through its adapter and writes it back whole, without what left the bin.
 * @param before what was deleted before this time leaves the bin
 */
export async function compactLibrary(
  adapter: Adapter<JournalledLibrary>,
  before: string,
): Promise<void> {
  const low = new Low<JournalledLibrary>(adapter, emptyLibrary());
  await low.read();
  purgeBin(low.data, before);
  await low.write();
}

/** The delta that leads from the state after `delta` back to `state`. */
export function invertDelta(delta: LibraryDelta, state: LibraryState): LibraryDelta {
  const touched = [...delta.upserted.map(({ id }) => id), ...delta.removed];
  return {
    upserted: touched.map((id) => state.get(id)).filter((item) => item !== undefined),
    removed: touched.filter((id) => !state.has(id)),
  };
}
