import type { ExportFile } from "../../contract/export.ts";
import { fileName } from "./file-name.ts";
import { CSV_MEDIA_TYPE, writeTable } from "../csv/write-table.ts";

/** A table whose cells are ready to be read. */
export interface PrintedTable {
  title: string;
  header: string[];
  /** Numbers stay numbers, also those below zero. */
  rows: (string | number)[][];
}

/** A table as a CSV file; cells that a spreadsheet would take for formulas are made harmless. */
export function exportTable({ title, header, rows }: PrintedTable): ExportFile {
  return {
    name: fileName(title, "csv"),
    mediaType: CSV_MEDIA_TYPE,
    text: writeTable(header, rows),
  };
}
