import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  collocationLogLikelihood,
  expectedTogether,
} from "../../../src/core/statistics/collocation.ts";
import { logDice } from "../../../src/core/statistics/log-dice.ts";

/** The four cells of a contingency table: both, first alone, second alone, neither. */
const table = fc.tuple(fc.nat(1000), fc.nat(10_000), fc.nat(10_000), fc.nat(1e7));

function ofCells(both: number, first: number, second: number, neither: number): number {
  return collocationLogLikelihood(
    both,
    both + first,
    both + second,
    both + first + second + neither,
  );
}

/** Dunning's own form: −2·log λ of two binomials, from the likelihoods of their parameters. */
function dunning(both: number, first: number, second: number, neither: number): number {
  const logL = (p: number, k: number, n: number) =>
    (k > 0 ? k * Math.log(p) : 0) + (n > k ? (n - k) * Math.log(1 - p) : 0);
  const [n1, n2] = [both + second, first + neither];
  const together = (both + first) / (n1 + n2);
  return (
    2 *
    (logL(both / n1, both, n1) +
      logL(first / n2, first, n2) -
      logL(together, both, n1) -
      logL(together, first, n2))
  );
}

describe("log-likelihood of a collocation", () => {
  it.each([
    ["the swiss", 110, 2442, 111, 29_114, 270.72],
    ["can be", 29, 13, 123, 31_612, 263.9],
  ])("of “%s” is as in the table of Dunning 1993", (_words, both, first, second, neither, g2) => {
    expect(ofCells(both, first, second, neither)).toBeCloseTo(g2, 2);
  });

  it("is the sum over four cells", () => {
    // Of 100 words 20 are near and 10 are the collocate: 2, 18, 8 and 72 are expected.
    const byHand =
      2 *
      (6 * Math.log(6 / 2) + 14 * Math.log(14 / 18) + 4 * Math.log(4 / 8) + 76 * Math.log(76 / 72));
    expect(collocationLogLikelihood(6, 20, 10, 100)).toBeCloseTo(byHand, 10);
  });

  it("is what Dunning's binomials give, for any table", () => {
    fc.assert(
      fc.property(table, ([both, first, second, neither]) => {
        fc.pre(both + second > 0 && first + neither > 0);
        const [ours, his] = [
          ofCells(both, first, second, neither),
          dunning(both, first, second, neither),
        ];
        expect(Math.abs(ours - his)).toBeLessThan(1e-3);
      }),
    );
  });

  it("does not care which of the two is called the node", () => {
    fc.assert(
      fc.property(table, ([both, first, second, neither]) => {
        expect(ofCells(both, first, second, neither)).toBeCloseTo(
          ofCells(both, second, first, neither),
          3,
        );
      }),
    );
  });

  it("is never below 0, and 0 when they meet as often as chance has it", () => {
    fc.assert(
      fc.property(table, (cells) => {
        const strength = ofCells(...cells);
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(strength)).toBe(true);
      }),
    );
    expect(collocationLogLikelihood(2, 20, 10, 100)).toBeCloseTo(0, 12);
  });

  it.each([
    [0, 0, 0, 0],
    [0, 0, 5, 100],
    [5, 100, 5, 100],
  ])("with %d together, %d near and %d in %d words is 0", (...counts) => {
    expect(collocationLogLikelihood(...counts)).toBe(0);
  });
});

describe("expected co-occurrences", () => {
  it("are the share of words that are near, of all occurrences", () => {
    expect(expectedTogether(20, 10, 100)).toBe(2);
    expect(expectedTogether(0, 10, 100)).toBe(0);
    expect(expectedTogether(0, 0, 0)).toBe(0);
  });
});

describe("logDice", () => {
  it("is 14 when two words never occur without each other", () => {
    expect(logDice(7, 7, 7)).toBe(14);
  });

  it("is 0 when they meet once in 16,384 occurrences of either", () => {
    expect(logDice(1, 16_384, 16_384)).toBe(0);
  });

  it("is the logarithm of the Dice coefficient, raised by 14", () => {
    // Dice: 2·6 / (20 + 28) = 1/4.
    expect(logDice(6, 20, 28)).toBe(12);
  });

  it("cannot be told of words that never meet", () => {
    expect(logDice(0, 10, 10)).toBeNull();
    expect(logDice(0, 0, 0)).toBeNull();
  });

  it("rises by a point when they meet twice as often, and does not depend on the order", () => {
    const count = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(count, count, count, (together, first, second) => {
        const [fx, fy] = [2 * together + first, 2 * together + second];
        const once = logDice(together, fx, fy) ?? Number.NaN;
        expect(logDice(2 * together, fx, fy)).toBeCloseTo(once + 1, 10);
        expect(logDice(together, fy, fx)).toBe(once);
        expect(once).toBeLessThanOrEqual(14);
      }),
    );
  });

  it("stays at 14 where overlapping windows count one occurrence twice", () => {
    expect(logDice(8, 4, 4)).toBe(14);
  });
});
