import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseText } from "../../../src/core/anchoring/normalised-text.ts";

describe("a text in the one form in which words are compared", () => {
  it.each([
    ["letters and accents apart", "e\u0301te\u0301", "été"],
    ["Russian letters apart", "и\u0306 е\u0308", "й ё"],
    ["Windows line ends", "one\r\ntwo", "one two"],
    ["lines and paragraphs", "one\n\n  two\u00a0three", "one two three"],
    ["soft hyphens", "par\u00adlia\u00adment", "parliament"],
    ["a soft hyphen at the end of a line", "parlia\u00ad\nment", "parliament"],
    ["a word hyphenated at the end of a line", "parlia-\nment", "parliament"],
    ["ligatures", "e\uFB03cient \uFB02ow", "efficient flow"],
    ["curly and straight marks", "“don’t” «нет»", `"don't" "нет"`],
    ["dashes with and without space", "one—two – three -- four", "one-two-three-four"],
    ["hyphens inside words", "well\u2011known", "wellknown"],
    ["what cannot be seen", "a\u200bb\ufeffc", "abc"],
  ])("is the same for %s", (_case, text, normalised) => {
    expect(normaliseText(text).text).toBe(normalised);
  });

  it.each([
    ["ё and е", "ёлка", "елка"],
    ["й and и", "йод", "иод"],
    ["accents", "café", "cafe"],
    ["case", "Polish", "polish"],
    ["numbers with a dash between", "1990-1995", "19901995"],
    ["words with a space between", "on line", "online"],
  ])("keeps apart %s", (_case, one, other) => {
    expect(normaliseText(one).text).not.toBe(normaliseText(other).text);
  });

  it("leads back to where the words stand", () => {
    const text = "He said: “parlia-\r\nment”, e\u0301te\u0301.";
    const { text: normalised, starts, ends } = normaliseText(text);
    const back = (words: string) => {
      const at = normalised.indexOf(words);
      return text.slice(starts[at]!, ends[at + words.length - 1]!);
    };
    expect(back("parliament")).toBe("parlia-\r\nment");
    expect(back("été")).toBe("e\u0301te\u0301");
    expect(back('"')).toBe("“");
  });

  const texts = fc.string({
    unit: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(..."abcdeёйж  .,-—'’«»\u00ad\r\n") },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom("e\u0301", "и\u0306", "👨‍👩‍👧", "ﬁ", "가", "\u1100\u1161"),
      },
    ),
    maxLength: 80,
  });

  it("leads back to the same words, whatever the text", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const { text: normalised, starts, ends } = normaliseText(text);
        fc.pre(normalised !== "");
        const start = from % normalised.length;
        const end = start + 1 + (length % (normalised.length - start));
        const words = normaliseText(text.slice(starts[start]!, ends[end - 1]!)).text;
        // A unit may stand for a part of a character only, whose other parts come with it.
        expect(words.includes(normalised.slice(start, end))).toBe(true);
      }),
    );
  });

  it("has places that never go back, and lie in the text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { text: normalised, starts, ends } = normaliseText(text);
        expect([starts.length, ends.length]).toEqual([normalised.length, normalised.length]);
        for (let unit = 0; unit < normalised.length; unit += 1) {
          expect(starts[unit]).toBeLessThan(ends[unit]!);
          expect(starts[unit]).toBeGreaterThanOrEqual(starts[unit - 1] ?? 0);
          expect(ends[unit]).toBeGreaterThanOrEqual(ends[unit - 1] ?? 0);
          expect(ends[unit]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("does not depend on how letters are composed", () => {
    const words = fc.string({
      unit: fc.constantFrom(..."abéèñçйёāžö ", "ẹ̀", "가"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(words, (text) => {
        const composed = normaliseText(text.normalize("NFC")).text;
        expect(normaliseText(text.normalize("NFD")).text).toBe(composed);
        expect(normaliseText(composed).text).toBe(composed);
      }),
    );
  });
});
