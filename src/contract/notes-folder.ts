import type { ExportRequest } from "./export.ts";

/** A file of a folder of notes. */
export interface NoteFile {
  /** Relative to the folder, divided by `/`. */
  path: string;
  text: string;
}

/** An export into a folder that may hold notes of earlier exports, and whatever their owner wrote into them. */
export interface NotesRequest {
  /** Of a format that writes notes. */
  request: ExportRequest;
  /** The notes of the folder that name Readout in their properties. */
  existing: NoteFile[];
  /** Paths of all other files there, whose names no note may take. */
  taken: string[];
  /** Whether excerpts that are not in the export any more are taken out of the notes that it writes. */
  removeGone: boolean;
}

/**
 * What happens to a part of a note. `edited`: its owner changed it by hand, and that version stays; `kept`: it is not
 * in the export any more, and stays; `removed`: it is not in the export any more, and that was asked for.
 */
export type NoteChangeKind = "added" | "updated" | "kept" | "edited" | "removed";

export const NOTE_CHANGE_KINDS: readonly NoteChangeKind[] = [
  "added",
  "updated",
  "edited",
  "kept",
  "removed",
];

export interface NoteChange {
  kind: NoteChangeKind;
  path: string;
  /** The id of the part in the note; null for the note as a whole, or its properties. */
  block: string | null;
  /** Enough of it to know it by, on one line. */
  words: string;
  /** What its owner should know of it; empty when the kind says all. */
  remark: string;
}

/** What an export into a folder comes to: nothing has been written yet. */
export interface NotesPlan {
  /** Only those that are new or change. */
  files: NoteFile[];
  /** Note by note; parts that stay as they are go unmentioned. */
  changes: NoteChange[];
  /** Excerpts and words of the writer that stay as they are. */
  unchanged: number;
  /** How many excerpts the export holds. */
  excerpts: number;
}

/** The properties of a note stand within so many bytes from its beginning. */
export const NOTE_HEAD_BYTES = 64 * 1024;

/** Whether a file that begins like this names Readout in its properties, as front matter or as Logseq has them. */
export function isOwnNote(path: string, head: string): boolean {
  return /\.md$/i.test(path) && /^(?:- )?readout::? /m.test(head);
}

/** How an export goes into a folder. */
export type NotesOrder = Pick<NotesRequest, "request" | "removeGone">;

/** A folder that its owner chose for notes. */
export interface NotesFolder {
  name: string;
  /** Reads the folder and says what would change in it. */
  plan(order: NotesOrder): Promise<NotesPlan>;
  /**
   * Writes what was planned last, each note whole or not at all.
   * @returns the paths of the notes that were written
   * @throws ReadoutError `file-exists` when a note has changed since, `disk-full`, `file-unwritable`
   */
  write(): Promise<string[]>;
}
