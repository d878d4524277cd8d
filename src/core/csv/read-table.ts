import { Papa } from "./papaparse.ts";
import { GUARDED } from "./write-table.ts";

/** The cells of a table parted by commas, row by row; an apostrophe that guards against formulas is taken away. */
export function readRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { delimiter: "," });
  return data.map((row) => row.map((cell) => (GUARDED.test(cell) ? cell.slice(1) : cell)));
}
