import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextSort, sortRows } from "../../../src/renderer/ui/sort-rows.ts";

const itself = (value: number | string | null) => value;
const up = { column: "n", direction: "ascending" } as const;
const down = { column: "n", direction: "descending" } as const;

describe("rows", () => {
  test("are sorted as numbers or as words, those without a value last", () => {
    expect(sortRows([2, null, 10, 1], up, itself)).toEqual([1, 2, 10, null]);
    expect(sortRows([2, null, 10, 1], down, itself)).toEqual([10, 2, 1, null]);
    expect(sortRows(["part 10", "part 2", "an end"], up, itself)).toEqual([
      "an end",
      "part 2",
      "part 10",
    ]);
  });

  test("stay as they came without a sort, and are never lost", () => {
    const rows = [3, 1, 2];
    expect(sortRows(rows, null, itself)).toBe(rows);
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (all) => {
        const sorted = sortRows(all, down, itself);
        expect(sorted).toHaveLength(all.length);
        expect(new Set(sorted)).toEqual(new Set(all));
      }),
    );
  });
});

test("a header sorts numbers from the largest, words from A, and turns when pressed again", () => {
  expect(nextSort(null, "n", true)).toEqual(down);
  expect(nextSort(null, "n", false)).toEqual(up);
  expect(nextSort(down, "n", true)).toEqual(up);
  expect(nextSort(up, "n", true)).toEqual(down);
  expect(nextSort(up, "m", true)).toEqual({ column: "m", direction: "descending" });
});
