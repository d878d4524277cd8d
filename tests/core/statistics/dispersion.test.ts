import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorpusPart } from "../../../src/core/statistics/corpus-part.ts";
import {
  deviationOfProportions,
  normalisedDeviationOfProportions,
} from "../../../src/core/statistics/deviation-of-proportions.ts";
import { juillandD } from "../../../src/core/statistics/juilland-d.ts";

/** The small corpus of Gries 2008, letters for words; its values are those of Gries 2020, table 1. */
const GRIES = [
  "b a m n i b e u p",
  "b a s a t b e w q n",
  "b c a g a b e s t a",
  "b a g h a b e a a t",
  "b a h a a b e a x a t",
].map((part) => part.split(" "));

function partsFor(word: string): CorpusPart[] {
  return GRIES.map((words) => ({
    occurrences: words.filter((each) => each === word).length,
    words: words.length,
  }));
}

const part = fc
  .tuple(fc.nat(100), fc.nat(10_000))
  .map(([occurrences, others]): CorpusPart => ({ occurrences, words: occurrences + others }));
const corpus = fc.array(part, { maxLength: 12 });

describe("the corpus of Gries", () => {
  it("has 50 words in five parts, 15 of them “a”", () => {
    expect(partsFor("a")).toEqual([
      { occurrences: 1, words: 9 },
      { occurrences: 2, words: 10 },
      { occurrences: 3, words: 10 },
      { occurrences: 4, words: 10 },
      { occurrences: 5, words: 11 },
    ]);
  });
});

describe("deviation of proportions", () => {
  it("of “a” is 0.18, half of all differences between observed and expected shares", () => {
    const observed = [1 / 15, 2 / 15, 3 / 15, 4 / 15, 5 / 15];
    const expected = [0.18, 0.2, 0.2, 0.2, 0.22];
    const byHand = observed.reduce((sum, v, at) => sum + Math.abs(v - (expected[at] ?? 0)) / 2, 0);
    expect(byHand).toBeCloseTo(0.18, 12);
    expect(deviationOfProportions(partsFor("a"))).toBeCloseTo(byHand, 12);
  });

  it("normalised, of “a”, is 0.22: divided by the most there can be, 1 − 9/50", () => {
    expect(normalisedDeviationOfProportions(partsFor("a"))).toBeCloseTo(0.18 / 0.82, 12);
  });

  it("of a letter that stands in one part alone comes near 1", () => {
    // “x” is in the last part only, which has 11 of 50 words; “m” in the first, which has 9.
    expect(deviationOfProportions(partsFor("x"))).toBeCloseTo(1 - 0.22, 12);
    expect(deviationOfProportions(partsFor("m"))).toBeCloseTo(1 - 0.18, 12);
    expect(normalisedDeviationOfProportions(partsFor("m"))).toBeCloseTo(1, 12);
  });
});

describe("Juilland's D", () => {
  it("of “a” is 0.785", () => {
    const rates = [1 / 9, 2 / 10, 3 / 10, 4 / 10, 5 / 11];
    const mean = rates.reduce((sum, rate) => sum + rate) / 5;
    const deviation = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / 5);
    const byHand = 1 - deviation / mean / Math.sqrt(4);
    expect(byHand).toBeCloseTo(0.785, 3);
    expect(juillandD(partsFor("a"))).toBeCloseTo(byHand, 12);
  });

  it("is 0 for what stands in one part alone", () => {
    expect(juillandD(partsFor("x"))).toBeCloseTo(0, 12);
  });
});

describe("both measures", () => {
  it("call an even spread even, however large the parts", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 9 }), (words, times) => {
        const parts = words.map((size) => ({ occurrences: size * times, words: size * 10 }));
        expect(juillandD(parts)).toBeCloseTo(1, 10);
        expect(deviationOfProportions(parts)).toBeCloseTo(0, 10);
      }),
    );
  });

  it("stay between 0 and 1, or are null", () => {
    fc.assert(
      fc.property(corpus, (parts) => {
        for (const measure of [
          juillandD,
          deviationOfProportions,
          normalisedDeviationOfProportions,
        ]) {
          const value = measure(parts) ?? 0;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it("do not depend on the order of the parts, nor on parts without words", () => {
    fc.assert(
      fc.property(corpus, (parts) => {
        const others = [{ occurrences: 0, words: 0 }, ...parts.toReversed()];
        for (const measure of [juillandD, deviationOfProportions])
          expect(measure(others) ?? -1).toBeCloseTo(measure(parts) ?? -1, 9);
      }),
    );
  });

  it.each([
    ["no parts", []],
    ["a single part", [{ occurrences: 3, words: 9 }]],
    [
      "no occurrence",
      [
        { occurrences: 0, words: 9 },
        { occurrences: 0, words: 10 },
      ],
    ],
    [
      "no words",
      [
        { occurrences: 0, words: 0 },
        { occurrences: 0, words: 0 },
      ],
    ],
  ])("say nothing about %s", (_case, parts) => {
    expect(juillandD(parts)).toBeNull();
    expect(deviationOfProportions(parts)).toBeNull();
    expect(normalisedDeviationOfProportions(parts)).toBeNull();
  });
});
