import { CSV_MEDIA_TYPE } from "../../../csv/write-table.ts";
import { linkTo } from "../../../corpus/link.ts";
import type { Excerpt } from "../../excerpts.ts";
import { authorsOf, tagsCell, titleOf, wordsOf } from "../csv/plain-cells.ts";
import type { ExportContext, ExportFormatter } from "../formatter.ts";
import { type Column, excerptTable } from "../csv/excerpt-table.ts";

/** The columns that Readwise reads, and one of tags, which it leaves alone. */
const COLUMNS: Column[] = [
  ["Highlight", highlightCell],
  ["Title", titleOf],
  ["Author", authorsOf],
  ["URL", urlCell],
  ["Note", ({ pieces, annotation }) => (pieces.length > 0 ? annotation.note : "")],
  ["Location", locationCell],
  ["Date", ({ annotation }) => annotation.created],
  ["Tags", tagsCell],
];

/** A row for each excerpt, as Readwise takes them in. */
export const readwise: ExportFormatter = {
  format: "readwise",
  name: "Readwise CSV",
  use: "Words, notes and sources for Readwise and what reads its tables.",
  purpose: "data",
  ignores: ["style", "context", "insertions", "cuts"],
  extension: "csv",
  mediaType: CSV_MEDIA_TYPE,
  write: (document, context) => excerptTable(COLUMNS, document, context),
};

/** Rows without a highlight are not taken in: a note that is on no words stands there itself. */
function highlightCell(excerpt: Excerpt): string {
  return excerpt.pieces.length > 0 ? wordsOf(excerpt) : excerpt.annotation.note;
}

function urlCell({ link }: Excerpt): string {
  return link ?? linkTo("notebook");
}

/** Readwise sorts by it: the place of the first passage in its work, from 1. */
function locationCell({ addresses: [first] }: Excerpt, { corpus }: ExportContext): number | string {
  const passage = first === undefined ? undefined : corpus.findPassage(first);
  return passage ? passage.ordinal + 1 : "";
}
