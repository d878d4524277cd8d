import type { LibraryCommit } from "../../src/core/library/library-store.ts";
import { noteNumber } from "./note-number.ts";

/** The commit that adds a note of the notebook; the number tells its id, its time and its words. */
export function addsNote(number: number): LibraryCommit {
  const note = noteNumber(number);
  const forward = { upserted: [note], removed: [] };
  const inverse = { upserted: [], removed: [note.id] };
  return { change: "do", at: note.created, step: { label: "Note added", forward, inverse } };
}

/** The commit that deletes it. */
export function removesNote(number: number, at: string): LibraryCommit {
  const note = noteNumber(number);
  const forward = { upserted: [], removed: [note.id] };
  const inverse = { upserted: [note], removed: [] };
  return { change: "do", at, step: { label: "Note deleted", forward, inverse } };
}
