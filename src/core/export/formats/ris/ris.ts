import type { ExportFormatter } from "../formatter.ts";
import { gatherSources } from "../sources/gather-sources.ts";
import { risEntry } from "./ris-entry.ts";

/** The records and the publications that quote them, as every reference manager reads them. */
export const ris: ExportFormatter = {
  format: "ris",
  name: "RIS",
  use: "The sources with your excerpts as notes, for any reference manager.",
  purpose: "references",
  ignores: ["style", "context"],
  extension: "ris",
  mediaType: "application/x-research-info-systems;charset=utf-8",
  *write(document) {
    for (const source of gatherSources(document)) yield risEntry(source);
  },
};
