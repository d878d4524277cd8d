import { NOTHING } from "../../description.ts";
import type { ExportFormatter } from "../formatter.ts";
import { gatherSources } from "../sources/gather-sources.ts";
import { bibEntry } from "./bib-entry.ts";

/** The records and the publications that quote them, in the BibTeX that biblatex and biber read. */
export const bibtex: ExportFormatter = {
  format: "bibtex",
  name: "BibTeX",
  use: "The sources, for LaTeX with biblatex, and for reference managers.",
  purpose: "references",
  ignores: ["style", "context"],
  extension: "bib",
  mediaType: "application/x-bibtex;charset=utf-8",
  *write(document) {
    const sources = gatherSources(document);
    if (sources.length === 0) yield `% ${NOTHING}\n`;
    for (const [index, source] of sources.entries())
      yield (index > 0 ? "\n" : "") + bibEntry(source);
  },
};
