import { expect } from "vitest";
import { Papa } from "../../src/core/csv/papaparse.ts";

/** What a spreadsheet could take for a formula; a negative number is none. */
const FORMULA = /^(?!-\d+(?:\.\d+)?$)[\s\p{Cc}\p{Cf}]*[=+\-@]/u;

/** The rows of a table for spreadsheets, by column; checks that no cell is a formula. */
export function tableOf(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(
    csv.replace(/^\uFEFF/, "").trimEnd(),
    {
      header: true,
    },
  );
  expect(errors).toEqual([]);
  for (const cell of data.flatMap(Object.values)) expect(cell).not.toMatch(FORMULA);
  return data;
}
