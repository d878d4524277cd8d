import type { LibraryContents } from "../../contract/library.ts";
import { replayAll } from "../../core/library/journal-replay.ts";
import { contentsOf, emptyLibrary } from "../../core/library/journalled-library.ts";
import { decodeJournal } from "./journal-bytes.ts";

/** What a journal by itself knows of a library. */
export interface JournalContents {
  /** The records that its changes and kept steps touched, as the last of them left them. */
  contents: LibraryContents;
  /** Changes in it, and changes known to be missing. */
  changes: number;
  missing: number;
}

/**
 * Reads a journal without its snapshot, such as one that a file synchroniser brought from another machine. Null when
 * nothing in it is a line of a journal, or a newer Readout wrote it.
 */
export function readJournalContents(bytes: Uint8Array): JournalContents | null {
  const { condition, head, lines, changes, missing } = decodeJournal(bytes);
  const whole = lines.map((read) => read?.line ?? null);
  if (condition === "newer" || (head === null && whole.every((line) => line === null))) return null;
  const library = emptyLibrary();
  replayAll(library, whole);
  const deleted = whole.flatMap((line) =>
    line && line.change !== "undone"
      ? line.delta.removed.map((id) => ({ id, deleted: line.at }))
      : [],
  );
  for (const tombstone of deleted) {
    const { id } = tombstone;
    if (!library.items.has(id) && !library.bin.has(id)) library.tombstones.set(id, tombstone);
  }
  return { contents: contentsOf(library), changes, missing };
}
