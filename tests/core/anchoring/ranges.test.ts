import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseRanges } from "../../../src/core/anchoring/ranges.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

describe("the ranges of a highlight", () => {
  const corpus = textCorpus(["one two three", "four 👨‍👩‍👧 five", "e\u0301te\u0301"]);
  const range = (passage: number, start: number, end: number) => ({
    passage: `w/p${passage}`,
    start,
    end,
  });

  it("are put in reading order, across passages", () => {
    expect(normaliseRanges([range(2, 0, 4), range(1, 8, 13), range(1, 0, 3)], corpus)).toEqual([
      range(1, 0, 3),
      range(1, 8, 13),
      range(2, 0, 4),
    ]);
  });

  it("are joined where they overlap or touch", () => {
    expect(normaliseRanges([range(1, 2, 6), range(1, 0, 3), range(1, 6, 8)], corpus)).toEqual([
      range(1, 0, 8),
    ]);
  });

  it("are widened to whole emoji and accented letters", () => {
    expect(normaliseRanges([range(2, 6, 7)], corpus)).toEqual([range(2, 5, 13)]);
    expect(normaliseRanges([range(3, 0, 1)], corpus)).toEqual([range(3, 0, 2)]);
    expect(normaliseRanges([range(3, 1, 3)], corpus)).toEqual([range(3, 0, 3)]);
  });

  it("lose an empty share, as a selection that ends where a paragraph begins has", () => {
    expect(normaliseRanges([range(1, 8, 13), range(2, 0, 0)], corpus)).toEqual([range(1, 8, 13)]);
  });

  it.each([
    ["no ranges at all", []],
    ["nothing but an empty one", [range(1, 5, 5)]],
    ["an end before the start", [range(1, 5, 3)]],
    ["an end beyond the text", [range(1, 5, 14)]],
    ["a negative start", [range(1, -1, 3)]],
    ["half a character", [range(1, 0.5, 3)]],
  ])("are refused with %s", (_case, ranges) => {
    expect(() => normaliseRanges(ranges, corpus)).toThrow(
      expect.objectContaining({ code: "range-invalid" }),
    );
  });

  it("are refused when they belong to two works, or to no passage", () => {
    const tiny = tinyCorpus();
    const english = { passage: "small-talks/s1/h", start: 0, end: 5 };
    const russian = { passage: "razgovory/s1/h", start: 0, end: 5 };
    expect(() => normaliseRanges([english, russian], tiny)).toThrow(
      expect.objectContaining({ code: "range-invalid" }),
    );
    expect(() => normaliseRanges([{ ...english, passage: "small-talks/s9/h" }], tiny)).toThrow(
      expect.objectContaining({ code: "passage-not-found" }),
    );
  });

  it("say which passage they do not fit, and how long it is", () => {
    expect(() => normaliseRanges([range(1, 5, 900)], corpus)).toThrow(
      "The range 5 to 900 does not fit passage “w/p1”, which has 13 characters",
    );
  });

  it("cover all that was chosen, whatever the text, and stay as they are the second time", () => {
    const texts = fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 40 }), {
      minLength: 1,
      maxLength: 4,
    });
    const chosen = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, chosen, (texts, picks) => {
        const corpus = textCorpus(texts);
        const ranges = picks.map(([which, from, length]) => {
          const at = which % texts.length;
          const start = from % texts[at]!.length;
          return range(at + 1, start, start + 1 + (length % (texts[at]!.length - start)));
        });
        const normal = normaliseRanges(ranges, corpus);
        for (const one of ranges)
          expect(
            normal.some(
              (all) => all.passage === one.passage && all.start <= one.start && one.end <= all.end,
            ),
          ).toBe(true);
        expect(normaliseRanges(normal, corpus)).toEqual(normal);
        for (const { passage, start, end } of normal)
          expect(corpus.passage(passage).text.slice(start, end).isWellFormed()).toBe(true);
      }),
    );
  });
});
