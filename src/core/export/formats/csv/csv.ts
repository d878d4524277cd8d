import type { ExportFormatter } from "../formatter.ts";
import { COLUMNS } from "./columns.ts";
import { Papa } from "./papaparse.ts";

/**
 * What a spreadsheet could take for a formula: an operator, also a full-width one, after any spaces and
 * control characters, or a leading tab or line break. Words that begin with apostrophes before
 * such a start count too, so that taking away one apostrophe always gives the words back.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;

/** A table as RFC 4180 has it, in UTF-8 with a byte order mark for Excel; every cell is quoted. */
export const csv: ExportFormatter = {
  format: "csv",
  extension: "csv",
  mediaType: "text/csv;charset=utf-8;header=present",
  write(excerpts, context) {
    const rows = excerpts.map((excerpt) => COLUMNS.map(([, cell]) => cell(excerpt, context)));
    const options = { quotes: true, newline: "\r\n", escapeFormulae: FORMULA };
    return `\uFEFF${Papa.unparse([COLUMNS.map(([name]) => name), ...rows], options)}\r\n`;
  },
};
