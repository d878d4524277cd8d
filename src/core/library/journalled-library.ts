import type { LibraryItem } from "../../contract/dossier.ts";
import type { BinnedItem, LibraryContents, Tombstone } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { HistoryStep, LibraryCommit, LibraryDelta } from "./library-store.ts";
import { stepFor } from "./next-step.ts";

/** One change as the journal has it, numbered from 1; `inverse` only where something new was done. */
export interface JournalChange {
  seq: number;
  at: string;
  change: LibraryCommit["change"];
  label: string;
  delta: LibraryDelta;
  inverse?: LibraryDelta;
}

/** A step with the number and the time of the change that made it. */
export interface KeptStep extends HistoryStep {
  seq: number;
  at: string;
}

/** A library with its history, as the snapshot and all changes since have left it; changed in place. */
export interface JournalledLibrary {
  items: Map<string, LibraryItem>;
  bin: Map<string, BinnedItem>;
  tombstones: Map<string, Tombstone>;
  /** Oldest first; the first `done` are done, the others undone. */
  steps: KeptStep[];
  done: number;
  /** Of the last change. */
  seq: number;
}

/** Steps that can be undone: these many are always kept, and up to the second number while they are small. */
export const KEPT_STEPS = { atLeast: 200, atMost: 1000, bytes: 4_000_000 } as const;

export function emptyLibrary(): JournalledLibrary {
  return libraryOf({ items: [], bin: [], tombstones: [] });
}

/** A library without a history. */
export function libraryOf({ items, bin, tombstones }: LibraryContents): JournalledLibrary {
  return {
    items: new Map(items.map((item) => [item.id, item])),
    bin: new Map(bin.map((binned) => [binned.item.id, binned])),
    tombstones: new Map(tombstones.map((tombstone) => [tombstone.id, tombstone])),
    steps: [],
    done: 0,
    seq: 0,
  };
}

export function contentsOf(library: JournalledLibrary): LibraryContents {
  return {
    items: [...library.items.values()],
    bin: [...library.bin.values()],
    tombstones: [...library.tombstones.values()],
  };
}

/**
 * The change that a commit asks for; the library stays as it is.
 * @throws ReadoutError `failed` when there is no step to undo or redo
 */
export function planChange(library: JournalledLibrary, commit: LibraryCommit): JournalChange {
  const { at } = commit;
  const seq = library.seq + 1;
  if (commit.change === "do") {
    const { label, forward, inverse } = commit.step;
    return { seq, at, change: "do", label, delta: forward, inverse };
  }
  const step = stepFor(library, commit.change);
  if (!step) throw nothingTo(commit.change);
  return { seq, at, change: commit.change, ...step };
}

/** Makes a change, in the contents and in the history. */
export function applyChange(library: JournalledLibrary, change: JournalChange): void {
  applyDelta(library, change.delta, change.at);
  moveHistory(library, change);
  library.seq = change.seq;
}

/** Of a change that the contents already have: what it did to the history. */
export function moveHistory(library: JournalledLibrary, change: JournalChange): void {
  if (change.change === "undo") library.done = Math.max(0, library.done - 1);
  else if (change.change === "redo")
    library.done = Math.min(library.steps.length, library.done + 1);
  else {
    const { seq, at, label, delta: forward, inverse } = change;
    library.steps.length = library.done;
    if (inverse) library.steps.push({ seq, at, label, forward, inverse });
    if (library.steps.length > KEPT_STEPS.atMost) library.steps.shift();
    library.done = library.steps.length;
  }
}

/** For when a change is missing: what came before it can no longer be taken back safely. */
export function forgetHistory(library: JournalledLibrary): void {
  library.steps = [];
  library.done = 0;
}

/** What was deleted before a time leaves the bin and is remembered by its id alone. */
export function purgeBin(library: JournalledLibrary, before: string): void {
  for (const [id, { deleted }] of library.bin) {
    if (deleted >= before) continue;
    library.bin.delete(id);
    library.tombstones.set(id, { id, deleted });
  }
}

function applyDelta(library: JournalledLibrary, delta: LibraryDelta, at: string): void {
  for (const id of delta.removed) putIntoBin(library, id, at);
  for (const tombstone of delta.buried ?? []) bury(library, tombstone);
  for (const item of delta.upserted) {
    library.items.set(item.id, item);
    library.bin.delete(item.id);
    library.tombstones.delete(item.id);
  }
}

function putIntoBin({ items, bin }: JournalledLibrary, id: string, deleted: string): boolean {
  const item = items.get(id);
  if (!item) return false;
  items.delete(id);
  bin.set(id, { item, deleted });
  return true;
}

/** What is still here goes into the bin, so that a deletion made elsewhere can be looked at and undone. */
function bury(library: JournalledLibrary, { id, deleted }: Tombstone): void {
  if (putIntoBin(library, id, deleted)) return;
  const binned = library.bin.get(id);
  if (binned) {
    // The later deletion counts, or copies would never agree on a change made between the two.
    if (binned.deleted < deleted) library.bin.set(id, { ...binned, deleted });
    return;
  }
  const known = library.tombstones.get(id);
  if (!known || known.deleted < deleted) library.tombstones.set(id, { id, deleted });
}

function nothingTo(change: "undo" | "redo"): ReadoutError {
  return new ReadoutError("failed", `There is nothing to ${change}. Nothing was changed.`);
}
