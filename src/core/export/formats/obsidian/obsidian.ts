import { notesFormat } from "../../notes/notes-format.ts";
import { obsidianNotes } from "./note-form.ts";

/** A folder of notes for Obsidian, one for each work or claim, that can be exported into again. */
export const obsidian = notesFormat({
  format: "obsidian",
  name: "Notes for Obsidian",
  use: "A note for each work or claim; exporting into the folder again keeps what you wrote around the excerpts.",
  notes: obsidianNotes,
});
