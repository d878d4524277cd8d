import type { ExportFormatter } from "../formatter.ts";
import { COLUMNS } from "./columns.ts";
import { CSV_MEDIA_TYPE, writeTable } from "./write-table.ts";

/** A table with a line for each excerpt. */
export const csv: ExportFormatter = {
  format: "csv",
  extension: "csv",
  mediaType: CSV_MEDIA_TYPE,
  write(excerpts, context) {
    const rows = excerpts.map((excerpt) => COLUMNS.map(([, cell]) => cell(excerpt, context)));
    return writeTable(
      COLUMNS.map(([name]) => name),
      rows,
    );
  },
};
