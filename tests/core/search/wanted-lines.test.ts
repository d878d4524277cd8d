import { expect, test } from "vitest";
import type { ConcordanceLine } from "../../../src/contract/analysis.ts";
import { wantedLines } from "../../../src/core/search/tables/wanted-lines.ts";

const lines = [
  { passage: "a/s1/p1", at: { start: 0, end: 4 } },
  { passage: "a/s1/p1", at: { start: 0, end: 9 } },
  { passage: "a/s1/p2", at: { start: 0, end: 4 } },
] as ConcordanceLine[];

test("without a choice, all lines are wanted", () => {
  expect(wantedLines(lines, undefined)).toBe(lines);
});

test("of matches that begin at one place, just the chosen one is wanted, in the order of the lines", () => {
  const chosen = [
    { passage: "a/s1/p2", start: 0, end: 4 },
    { passage: "a/s1/p1", start: 0, end: 9 },
    { passage: "a/s1/p3", start: 0, end: 4 },
  ];
  expect(wantedLines(lines, chosen)).toEqual([lines[1], lines[2]]);
  expect(wantedLines(lines, [])).toEqual([]);
});
