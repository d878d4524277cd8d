import { CSV_MEDIA_TYPE } from "../../../csv/write-table.ts";
import { linkTo } from "../../../corpus/link.ts";
import type { Excerpt } from "../../excerpts.ts";
import { tagsCell, titleOf, wordsOf } from "../csv/plain-cells.ts";
import type { ExportFormatter } from "../formatter.ts";
import { type Column, excerptTable } from "../csv/excerpt-table.ts";

/** The columns of the tables that Hypothesis writes. Readout knows no accounts and no groups. */
const COLUMNS: Column[] = [
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
  write: (document, context) => excerptTable(COLUMNS, document, context),
};

function typeCell({ pieces, annotation }: Excerpt): string {
  if (pieces.length === 0) return "Page note";
  return annotation.note === "" && annotation.tags.length === 0 ? "Highlight" : "Annotation";
}
