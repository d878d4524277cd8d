import type { NotesPlan, NotesRequest } from "../../../contract/notes-folder.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { PlannedExport } from "../plan-export.ts";
import { mergeNotes } from "./merge-notes.ts";

/**
 * What an export comes to in a folder; nothing is written.
 * @throws ReadoutError `bad-input` for a format that is one file
 */
export function planNotes(folder: NotesRequest, planned: PlannedExport): NotesPlan {
  const { notes, excerpts } = planned;
  if (!notes)
    throw new ReadoutError(
      "bad-input",
      `“${folder.request.format}” is one file and no folder of notes. Nothing was exported. Choose “obsidian” or “logseq”, or export it as a file.`,
    );
  return { ...mergeNotes(notes.make(), folder, notes.form), excerpts };
}
