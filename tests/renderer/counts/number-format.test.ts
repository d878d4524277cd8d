import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  measured,
  measuredOrNone,
  percent,
  whole,
} from "../../../src/renderer/features/counts/number-format.ts";

test("numbers are written with groups, two digits and a true minus", () => {
  expect(whole(1204)).toBe("1,204");
  expect(measured(1234.5)).toBe("1,234.50");
  expect(measured(-3.104)).toBe("−3.10");
  expect(measuredOrNone(null)).toBe("–");
});

test("a share is never rounded to all or to nothing", () => {
  expect([0, 0.002, 0.374, 0.998, 1].map(percent)).toEqual([
    "0 %",
    "under 1 %",
    "37 %",
    "over 99 %",
    "100 %",
  ]);
  const part = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  fc.assert(fc.property(part, (share) => !["0 %", "100 %"].includes(percent(share))));
});
