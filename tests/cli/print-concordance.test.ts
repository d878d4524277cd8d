import { describe, expect, it } from "vitest";
import { contextFor, printConcordance } from "../../src/cli/print-concordance.ts";
import { widthOf } from "../../src/cli/line-width.ts";
import type { Names } from "../../src/cli/names.ts";
import type { ConcordanceLine } from "../../src/contract/analysis.ts";
import { shownOn } from "./shown.ts";

const NAMES: Names = {
  people: [],
  person: (id) => id,
  shortPerson: (id) => (id === "ivan-orlov" ? "Orlov" : id),
  work: (id) => id,
  record: (id) => id,
  value: (_field, value) => value ?? "",
};

function lineOf(
  left: string,
  match: string,
  right: string,
  passage = "small/s1/t1/p1",
): ConcordanceLine {
  return {
    passage,
    work: "small",
    section: "small/s1",
    layer: "record",
    kind: "turn",
    speaker: "ivan-orlov",
    record: null,
    date: null,
    at: { start: left.length, end: left.length + match.length },
    left,
    match,
    right,
  };
}

const LINES = [
  lineOf("the question of ", "sanctions", " does not arise all the time", "small/s1/t1/p12"),
  lineOf("", "Sanctions", " are not conducive to dialog."),
  lineOf("Мы говорили, что такии\u0306 ответ на ", "санкции", " нам не нужен; и не только нам."),
  lineOf("They said 漢字 and ", "sanction", "ed\u001b[31m it\nall"),
];

function printed(columns: number, lines = LINES): string[] {
  const terminal = shownOn(columns);
  printConcordance(terminal, lines, NAMES, columns);
  return terminal.printed.split("\n").slice(0, -1);
}

describe("a concordance", () => {
  it("stands with all its matches in one column, and its addresses in another", () => {
    expect(printed(100, LINES.slice(0, 2))).toEqual([
      "Orlov                   the question of sanctions does not arise all the time        small/s1/t1/p12",
      "Orlov                                   Sanctions are not conducive to dialog.       small/s1/t1/p1",
    ]);
  });

  it("is aligned by columns, not by letters, and commands no terminal", () => {
    const lines = printed(100);
    const places = lines.map((line, at) =>
      widthOf(line.slice(0, line.indexOf(LINES[at]?.match ?? ""))),
    );
    expect(new Set(places).size).toBe(1);
    const addresses = lines.map((line) => widthOf(line.slice(0, line.lastIndexOf("small/"))));
    expect(new Set(addresses).size).toBe(1);
    expect(lines[3]).toContain(String.raw`sanctioned\u001b[31m it all`);
  });

  it.each([80, 100, 160])("fits into %d columns", (columns) => {
    for (const line of printed(columns)) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it("leaves the speakers out where there is little room, and says where it cuts", () => {
    const lines = printed(60);
    expect(lines.join("\n")).not.toContain("Orlov");
    expect(lines[0]).toBe(" the question of sanctions does not arise …  small/s1/t1/p12");
    expect(lines[2]).toMatch(/^… такии\u0306 ответ на санкции нам не нужен; и н…  small/);
  });

  it("cuts a match that is longer than its half of the line", () => {
    const long = lineOf("before ", "x".repeat(200), " after");
    expect(printed(80, [long])).toEqual([
      `         before ${"x".repeat(31)}… after            small/s1/t1/p1`,
    ]);
  });

  it("asks for as much context as a line can hold", () => {
    expect([10, 100, 1000].map(contextFor)).toEqual([20, 50, 200]);
  });
});
