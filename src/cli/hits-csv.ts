import type { Hit } from "../contract/search.ts";
import { CSV_MEDIA_TYPE, writeTable } from "../core/csv/write-table.ts";
import type { Names } from "./names.ts";

type Cell = (hit: Hit, names: Names) => string | null;

/** Headers and cells, in order. */
const COLUMNS: [string, Cell][] = [
  ["Address", ({ passage }) => passage],
  ["Layer", ({ layer }) => layer],
  ["Kind", ({ kind }) => kind],
  ["Speaker", ({ speaker }, names) => names.person(speaker)],
  ["Record", ({ record }, names) => record && names.record(record)],
  ["Record date", ({ date }) => date],
  ["Work", ({ work }, names) => work && names.work(work)],
  ["Page or time", ({ locator }) => locator ?? null],
  ["Text", ({ text }) => text],
  [
    "Matches",
    ({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)).join("; "),
  ],
  ["Note", ({ annotation }) => annotation],
];

/** Hits as a table for spreadsheets, a line for each; no cell is taken for a formula. */
export function hitsFile(hits: readonly Hit[], names: Names) {
  return {
    name: "search.csv",
    mediaType: CSV_MEDIA_TYPE,
    text: writeTable(
      COLUMNS.map(([name]) => name),
      hits.map((hit) => COLUMNS.map(([, cell]) => cell(hit, names) ?? "")),
    ),
  };
}
