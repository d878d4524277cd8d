import type { ExportPreview } from "../../contract/export.ts";
import { newNotes } from "./notes/notes-format.ts";
import type { PlannedExport } from "./plan-export.ts";

/** Characters of a preview. */
const SHOWN = 200_000;

/**
 * The beginning of the very file that would be written, or of the notes one after another; of a file that is no text
 * only what it is, and of one that is printed the page.
 */
export function previewExport(planned: PlannedExport): ExportPreview {
  const { name, excerpts, isPrinted } = planned;
  const mediaType = isPrinted ? "text/html;charset=utf-8" : planned.mediaType;
  let text = "";
  let isCut = false;
  for (const piece of shownPieces(planned)) {
    if (typeof piece !== "string") break;
    text += piece;
    isCut = text.length > SHOWN;
    if (isCut) break;
  }
  return { name, mediaType, excerpts, text: text.slice(0, SHOWN), isCut };
}

function shownPieces({ notes, write }: PlannedExport): Iterable<string | Uint8Array> {
  return notes ? newNotes(notes.make(), notes.form).map(({ text }) => `${text}\n`) : write();
}
