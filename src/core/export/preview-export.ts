import type { ExportPreview } from "../../contract/export.ts";
import type { PlannedExport } from "./plan-export.ts";

/** Characters of a preview. */
const SHOWN = 200_000;

/** The beginning of the very file that would be written; of a file that is no text only what it is. */
export function previewExport(planned: PlannedExport): ExportPreview {
  const { name, mediaType, excerpts } = planned;
  let text = "";
  let isCut = false;
  for (const piece of planned.write()) {
    if (typeof piece !== "string") break;
    text += piece;
    isCut = text.length > SHOWN;
    if (isCut) break;
  }
  return { name, mediaType, excerpts, text: text.slice(0, SHOWN), isCut };
}
