import { CSV_MEDIA_TYPE, writeRow, writeTable } from "../../../csv/write-table.ts";
import { linkTo } from "../../../corpus/link.ts";
import type { Excerpt } from "../../excerpts.ts";
import { excerptsIn } from "../../export-document.ts";
import { tagsCell, titleOf, wordsOf } from "../csv/plain-cells.ts";
import type { ExportFormatter } from "../formatter.ts";

/** The columns of the tables that Hypothesis writes. Readout knows no accounts and no groups. */
const COLUMNS: [string, (excerpt: Excerpt) => string][] = [
  ["Created at", ({ annotation }) => annotation.created],
  ["Author", () => ""],
  ["Page", titleOf],
  ["URL", ({ link }) => link ?? linkTo("notebook")],
  ["Group", () => ""],
  ["Type", typeCell],
  ["Quote/description", wordsOf],
  ["Comment", ({ annotation }) => annotation.note],
  ["Tags", tagsCell],
];

/** A row for each excerpt, with the headers of the CSV that Hypothesis exports. */
export const hypothesis: ExportFormatter = {
  format: "hypothesis",
  name: "Hypothesis CSV",
  use: "A table like those of Hypothesis, for scripts and spreadsheets made for them.",
  purpose: "data",
  ignores: ["style", "context", "insertions", "cuts"],
  extension: "csv",
  mediaType: CSV_MEDIA_TYPE,
  *write(document) {
    yield writeTable(
      COLUMNS.map(([name]) => name),
      [],
    );
    for (const excerpt of excerptsIn(document))
      yield writeRow(COLUMNS.map(([, cell]) => cell(excerpt)));
  },
};

function typeCell({ pieces, annotation }: Excerpt): string {
  if (pieces.length === 0) return "Page note";
  return annotation.note === "" && annotation.tags.length === 0 ? "Highlight" : "Annotation";
}
