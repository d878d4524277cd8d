import { Low, type Adapter } from "lowdb";
import type { Annotation, LibraryNotice } from "../../contract/annotation.ts";
import { byCreation, emptyLibraryFile, type LibraryFile } from "./library-file.ts";

/** All annotations by id. */
export type LibraryState = ReadonlyMap<string, Annotation>;

/** What one command changes: annotations that are new or different, and ids that go. */
export interface LibraryDelta {
  upserted: Annotation[];
  removed: string[];
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
  /**
   * Makes sure that this process may write and that the state is current. True when the state had to be
   * read anew, so that whatever was derived from the old one no longer holds.
   * @throws ReadoutError saying why nothing can be changed.
   */
  claim(): Promise<boolean>;
  /** Resolves once the change is stored, all of it; when it rejects, nothing has changed. */
  commit(delta: LibraryDelta): Promise<void>;
  status(): StoreStatus;
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

/** A store that keeps its state in memory and hands every next state, whole, to a lowdb adapter. */
export async function openLibraryStore(ports: {
  adapter: Adapter<LibraryFile>;
  access: LibraryAccess;
}): Promise<LibraryStore> {
  const low = new Low<LibraryFile>(ports.adapter, emptyLibraryFile());
  let state: LibraryState = new Map();

  const reload = async () => {
    low.data = emptyLibraryFile();
    await low.read();
    state = new Map(low.data.annotations.map((annotation) => [annotation.id, annotation]));
  };
  await reload();
  return {
    read: () => state,
    async claim() {
      const isNew = await ports.access.claim();
      if (!isNew) return false;
      await reload();
      // What was just read may itself forbid writing.
      await ports.access.claim();
      return true;
    },
    async commit(delta) {
      const next = applyDelta(state, delta);
      const stored = low.data;
      low.data = { ...stored, annotations: [...next.values()].sort(byCreation) };
      try {
        await low.write();
      } catch (error) {
        low.data = stored;
        throw error;
      }
      state = next;
    },
    status: () => ports.access.status(),
  };
}

/** The delta that leads from the state after `delta` back to `state`. */
export function invertDelta(delta: LibraryDelta, state: LibraryState): LibraryDelta {
  const touched = [...delta.upserted.map((annotation) => annotation.id), ...delta.removed];
  return {
    upserted: touched.map((id) => state.get(id)).filter((annotation) => annotation !== undefined),
    removed: touched.filter((id) => !state.has(id)),
  };
}

function applyDelta(state: LibraryState, delta: LibraryDelta): LibraryState {
  const next = new Map(state);
  for (const id of delta.removed) next.delete(id);
  for (const annotation of delta.upserted) next.set(annotation.id, annotation);
  return next;
}
