import { cutEnd, oneLine, padEnd, padStart, widthOf } from "./line-width.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** A column of a table for people; figures stand on the right. */
export interface Column<Row> {
  title: string;
  cell: (row: Row) => string;
  align?: "right";
}

const GAP = "  ";
/** However narrow the terminal, so much is left of the first column. */
const LEAST = 12;

/** Prints aligned columns under their titles; the first one gives way where the terminal is too narrow. */
export function printTable<Row>(
  terminal: Terminal,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const titles = columns.map(({ title }) => title);
  const cells = rows.map((row) => columns.map(({ cell }) => oneLine(cell(row))));
  const widths = titles.map((title, at) =>
    [title, ...cells.map((line) => line[at] ?? "")].reduce(
      (most, cell) => Math.max(most, widthOf(cell)),
      0,
    ),
  );
  const excess = sumOf(widths) + GAP.length * (widths.length - 1) - (terminal.columns ?? Infinity);
  const [first = 0, ...others] = widths;
  const fitted = [excess > 0 ? Math.max(LEAST, first - excess) : first, ...others];
  const aligned = (line: string[]) =>
    line.map((cell, at) => alignedCell(cell, fitted[at] ?? 0, columns[at]?.align)).join(GAP);
  printLine(terminal, { text: aligned(titles).trimEnd(), style: "bold" });
  for (const line of cells) printLine(terminal, aligned(line).trimEnd());
}

function alignedCell(cell: string, columns: number, align: "right" | undefined): string {
  const cut = cutEnd(cell, columns);
  return align === "right" ? padStart(cut, columns) : padEnd(cut, columns);
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
