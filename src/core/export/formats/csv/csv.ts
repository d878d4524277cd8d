import type { ExportFormatter } from "../formatter.ts";
import { COLUMNS, CONTEXT_COLUMNS } from "./columns.ts";
import { CSV_MEDIA_TYPE } from "../../../csv/write-table.ts";
import { excerptTable } from "./excerpt-table.ts";

/** A table with a line for each excerpt. */
export const csv: ExportFormatter = {
  format: "csv",
  name: "CSV",
  use: "A row for each excerpt, for spreadsheets and statistics.",
  purpose: "data",
  extension: "csv",
  mediaType: CSV_MEDIA_TYPE,
  *write(document, context) {
    const columns = context.parts.context > 0 ? [...COLUMNS, ...CONTEXT_COLUMNS] : COLUMNS;
    yield* excerptTable(columns, document, context);
  },
};
