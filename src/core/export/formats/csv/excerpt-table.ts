import { writeRow, writeTable } from "../../../csv/write-table.ts";
import type { Excerpt } from "../../excerpts.ts";
import { type ExportDocument, excerptsIn } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";

/** A header, and what stands under it for each excerpt. */
export type Column = [string, (excerpt: Excerpt, context: ExportContext) => string | number];

/** A table with a line for each excerpt, a line at a time. */
export function* excerptTable(
  columns: readonly Column[],
  document: ExportDocument,
  context: ExportContext,
): Iterable<string> {
  yield writeTable(
    columns.map(([name]) => name),
    [],
  );
  for (const excerpt of excerptsIn(document))
    yield writeRow(columns.map(([, cell]) => cell(excerpt, context)));
}
