import { expect, it } from "vitest";
import { perTenThousand } from "../../../src/core/statistics/rate.ts";

it.each([
  [25, 50_000, 5],
  [1, 3, 10_000 / 3],
  [0, 12, 0],
])("%d occurrences in %d words are %d per 10,000", (occurrences, words, rate) => {
  expect(perTenThousand(occurrences, words)).toBeCloseTo(rate, 10);
});

it("is 0 where nothing was said at all", () => {
  expect(perTenThousand(0, 0)).toBe(0);
});
