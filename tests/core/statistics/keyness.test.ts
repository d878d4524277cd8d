import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyness } from "../../../src/core/statistics/keyness.ts";
import { logRatio } from "../../../src/core/statistics/log-ratio.ts";

/** A word's frequencies in two corpora, then the corpora's sizes. */
const twoCorpora = fc
  .tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(1e9), fc.nat(1e9))
  .map(([a, b, more, others]): [number, number, number, number] => [
    a,
    b,
    a + more + 1,
    b + others + 1,
  ]);

describe("keyness", () => {
  it("of 52 in 50,000 words against 57 in 75,000 is +2.65, as Lancaster teaches it", () => {
    // 109 occurrences in 125,000 words: 43.6 and 65.4 are expected.
    const byHand = 2 * (52 * Math.log(52 / 43.6) + 57 * Math.log(57 / 65.4));
    expect(byHand).toBeCloseTo(2.65, 2);
    expect(keyness(52, 57, 50_000, 75_000)).toBeCloseTo(byHand, 9);
  });

  it("leaves a corpus without the word out of the sum", () => {
    // 10 occurrences in 300 words: 10/3 are expected in the first hundred.
    expect(keyness(10, 0, 100, 200)).toBeCloseTo(2 * 10 * Math.log(3), 10);
    expect(keyness(0, 10, 100, 200)).toBeCloseTo(-2 * 10 * Math.log(1.5), 10);
  });

  it.each([
    [0, 0, 100, 200],
    [0, 10, 0, 200],
    [10, 0, 100, 0],
    [0, 0, 0, 0],
  ])("of %d and %d in %d and %d words is plain 0", (a, b, c, d) => {
    expect(keyness(a, b, c, d)).toBe(0);
  });

  it("is as strong the other way round, with the other sign", () => {
    fc.assert(
      fc.property(twoCorpora, ([a, b, c, d]) => {
        expect(keyness(a, b, c, d) + keyness(b, a, d, c)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("has the sign of the difference between the rates, and is finite", () => {
    fc.assert(
      fc.property(twoCorpora, ([a, b, c, d]) => {
        const key = keyness(a, b, c, d);
        expect(Number.isFinite(key)).toBe(true);
        expect(key * (a * d - b * c)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("is 0 when a word is as frequent in both", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (count, times) => {
        const words = 5000;
        expect(keyness(count, count * times, words, words * times)).toBeCloseTo(0, 6);
      }),
    );
  });

  it("doubles when everything is there twice", () => {
    fc.assert(
      fc.property(twoCorpora, ([a, b, c, d]) => {
        const once = keyness(a, b, c, d);
        const twice = keyness(2 * a, 2 * b, 2 * c, 2 * d);
        expect(Math.abs(twice - 2 * once)).toBeLessThanOrEqual(1e-6 * (1 + a + b));
      }),
    );
  });
});

describe("log ratio", () => {
  it.each([
    [10, 10, 1000, 1000, 0],
    [20, 10, 1000, 1000, 1],
    [40, 10, 1000, 1000, 2],
    [10, 80, 1000, 1000, -3],
    [10, 10, 500, 1000, 1],
  ])("of %d and %d in %d and %d words is %d: each point doubles", (a, b, c, d, ratio) => {
    expect(logRatio(a, b, c, d)).toBeCloseTo(ratio, 12);
  });

  it("takes half an occurrence where there is none", () => {
    expect(logRatio(8, 0, 1000, 1000)).toBeCloseTo(4, 12);
    expect(logRatio(0, 8, 1000, 1000)).toBeCloseTo(-4, 12);
    expect(logRatio(0, 0, 1000, 1000)).toBeCloseTo(0, 12);
  });

  it.each([
    [0, 5, 0, 100],
    [5, 0, 100, 0],
  ])("of %d and %d in %d and %d words cannot be told", (a, b, c, d) => {
    expect(logRatio(a, b, c, d)).toBeNull();
  });

  it("is as large the other way round, with the other sign", () => {
    fc.assert(
      fc.property(twoCorpora, ([a, b, c, d]) => {
        expect(logRatio(a, b, c, d)).toBeCloseTo(-(logRatio(b, a, d, c) ?? Number.NaN), 9);
      }),
    );
  });
});
