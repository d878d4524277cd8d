import type { NoteFile } from "../../../contract/notes-folder.ts";
import { createZipWriter } from "../../zip/zip-writer.ts";
import type { ExportFormatter } from "../formats/formatter.ts";
import { mergeNotes } from "./merge-notes.ts";
import type { Note } from "./note.ts";
import type { NoteForm } from "./note-form.ts";
import { notesOf } from "./notes-of.ts";

/** A format of notes: into a folder where a host has one, else as an archive of new notes. */
export function notesFormat(
  given: Pick<ExportFormatter, "format" | "name" | "use"> & { notes: NoteForm },
): ExportFormatter {
  return {
    ...given,
    purpose: "notes",
    extension: "zip",
    mediaType: "application/zip",
    *write(document, context) {
      const zip = createZipWriter();
      for (const { path, text } of newNotes(notesOf(document, context), given.notes)) {
        zip.add(path, text);
        yield* zip.take();
      }
      yield* zip.end();
    },
  };
}

/** The notes as they are in a folder that held none. */
export function newNotes(notes: readonly Note[], form: NoteForm): NoteFile[] {
  return mergeNotes(notes, { existing: [], taken: [], removeGone: false }, form).files;
}
