import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { exportTable } from "../../../src/core/export/export-table.ts";

function written(rows: (string | number)[][], title = "Counts") {
  return exportTable({ title, header: ["Word", "Number"], rows });
}

function read(text: string): string[][] {
  return Papa.parse<string[]>(text.slice(1).replace(/\r\n$/u, ""), { newline: "\r\n" }).data;
}

describe("exportTable", () => {
  it("gives a file of comma-separated values with headers and a byte order mark", () => {
    expect(written([["war", 3]], "Frequency of “war”: by speaker")).toEqual({
      name: "Frequency of “war” by speaker.csv",
      mediaType: "text/csv;charset=utf-8;header=present",
      text: '\uFEFF"Word","Number"\r\n"war","3"\r\n',
    });
  });

  it("keeps numbers below zero as numbers, and makes words that look like formulas harmless", () => {
    const { text } = written([
      ["=1+1", -1.5],
      ["-war", 0],
      ["@SUM(A1)", 1e-7],
    ]);
    expect(read(text).slice(1)).toEqual([
      ["'=1+1", "-1.5"],
      ["'-war", "0"],
      ["'@SUM(A1)", "1e-7"],
    ]);
  });

  it("keeps every character of a cell", () => {
    const cell = fc.string({ unit: "binary" }).filter((text) => text !== "");
    fc.assert(
      fc.property(cell, fc.integer(), (word, number) => {
        const [, row] = read(written([[word, number]]).text);
        expect(row?.[0] === word || row?.[0] === `'${word}`).toBe(true);
        expect(row?.[1]).toBe(String(number));
      }),
    );
  });
});
