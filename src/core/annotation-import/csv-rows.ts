import { readRows } from "../csv/read-table.ts";
import type { IncomingQuote } from "./incoming.ts";

/** A row by its headers in small letters, as programs spell them in one way or another. */
export type CsvRow = (...headers: string[]) => string;

/** The rows of a table that has one of these headers; null for what is no such table. */
export function csvRows(text: string, headers: readonly string[]): CsvRow[] | null {
  const [, first = ""] = /^\uFEFF?([^\r\n]*)/.exec(text) ?? [];
  if (!headers.some((header) => first.toLowerCase().includes(header))) return null;
  const [head = [], ...rows] = readRows(text);
  const places = new Map(head.map((name, at) => [name.trim().toLowerCase(), at]));
  if (!headers.some((header) => places.has(header))) return null;
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map(
      (row) =>
        (...names: string[]) =>
          names.map((name) => row[places.get(name) ?? -1] ?? "").find((cell) => cell !== "") ?? "",
    );
}

/** Words of a cell that says nothing of where they stand. */
export function plainQuote(exact: string, address: string | null): IncomingQuote[] {
  return exact.trim() === "" ? [] : [{ exact, prefix: "", suffix: "", address, start: null }];
}

/** Tags parted by commas, those that hold one quoted. */
export function tagsInCell(cell: string): string[] {
  return readRows(cell)
    .flat()
    .filter((tag) => tag.trim() !== "");
}
