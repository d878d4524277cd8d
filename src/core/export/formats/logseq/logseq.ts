import { notesFormat } from "../../notes/notes-format.ts";
import { logseqNotes } from "./note-form.ts";

/** A folder of pages for Logseq, one for each work or claim, that can be exported into again. */
export const logseq = notesFormat({
  format: "logseq",
  name: "Pages for Logseq",
  use: "A page for each work or claim, as an outline; exporting into the folder again keeps what you wrote.",
  notes: logseqNotes,
});
