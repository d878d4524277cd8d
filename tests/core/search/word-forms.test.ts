import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordForms } from "../../../src/core/search/word-forms.ts";

const { stemOf } = createWordForms();
const areForms = (words: string[]) => new Set(words.map(stemOf)).size === 1;

describe("forms of a word", () => {
  it.each([
    [["sanction", "sanctions", "sanctioned", "sanctioning"]],
    [["say", "says", "saying"]],
    [["president", "presidents", "president's"]],
    [["санкция", "санкции", "санкциями", "санкций"]],
    [["говорил", "говорила", "говорили"]],
  ])("%j are forms of one another", (words) => {
    expect(areForms(words)).toBe(true);
  });

  it.each([
    [["say", "said"]],
    [["war", "warm"]],
    [["россия", "рост"]],
    [["1999", "1991"]],
    [["мир", "mir"]],
  ])("%j are not", (words) => {
    expect(areForms(words)).toBe(false);
  });

  it("leaves words of other scripts, and numbers, as they are", () => {
    for (const word of ["北", "1999", "4.37", "λόγος"]) expect(stemOf(word)).toBe(word);
  });

  it("answers for any word, and the same each time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (word) => {
        expect(stemOf(word)).toBe(stemOf(word));
      }),
    );
  });
});
