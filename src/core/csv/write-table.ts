import { Papa } from "./papaparse.ts";

export const CSV_MEDIA_TYPE = "text/csv;charset=utf-8;header=present";

/**
 * What a spreadsheet could take for a formula: an operator, also a full-width one, after any spaces and
 * control characters, or a leading tab or line break. Words that begin with apostrophes before
 * such a start count too, so that taking away one apostrophe always gives the words back.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹢﹣﹦﹫−]|[\t\r\n])/u;

/** A cell that an apostrophe was put before because of that. */
export const GUARDED = new RegExp(`^'(?=${FORMULA.source.slice(1)})`, "u");

const OPTIONS = { quotes: true, newline: "\r\n", escapeFormulae: FORMULA };

/** A table as RFC 4180 has it, in UTF-8 with a byte order mark for Excel; every cell is quoted. */
export function writeTable(header: string[], rows: (string | number)[][]): string {
  return `\uFEFF${Papa.unparse([header, ...rows], OPTIONS)}\r\n`;
}

/** One more row of such a table. */
export function writeRow(row: (string | number)[]): string {
  return `${Papa.unparse([row], OPTIONS)}\r\n`;
}
