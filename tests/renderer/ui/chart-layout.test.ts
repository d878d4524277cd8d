import * as fc from "fast-check";
import { expect, test } from "vitest";
import { layRows, shorten } from "../../../src/renderer/ui/charts/chart-layout.ts";

test("labels stand beside the rows where there is room, else above them", () => {
  const wide = layRows(900, 60, ["Vladimir Putin", "Bill Clinton"]);
  expect(wide.labels).toBeGreaterThan(90);
  expect(wide.left).toBeGreaterThan(wide.labels);
  expect(wide.right).toBe(840);
  const narrow = layRows(400, 60, ["Vladimir Putin", "Bill Clinton"]);
  expect(narrow.labels).toBe(0);
  expect(narrow.barTop).toBeGreaterThan(wide.barTop);
});

test("long labels leave most of the width to the rows", () => {
  const { left, right } = layRows(900, 60, ["x".repeat(500)]);
  expect(right - left).toBeGreaterThan(450);
});

test("a label is cut only when it is too long, and never in the middle of a character", () => {
  expect(shorten("Vladimir Putin", 200)).toBe("Vladimir Putin");
  expect(shorten("Meeting in Auckland", 70)).toBe("Meeting i…");
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.integer({ min: 1, max: 300 }),
      (label, room) => {
        expect(shorten(label, room).isWellFormed()).toBe(true);
        expect([...shorten(label, room)].length).toBeLessThanOrEqual(Math.max(room / 7, 1));
      },
    ),
  );
});
