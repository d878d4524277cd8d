import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Passage } from "../../../src/contract/work.ts";
import { wordCount } from "../../../src/core/corpus/word-count.ts";

const passage = (text: string, insertions: Passage["insertions"] = []) =>
  ({ text, insertions }) as Passage;

/** What a word is, as a pattern. */
const WORD = /\S*[\p{L}\p{N}]\S*/gu;

const pieces = fc.constantFrom(
  " ",
  "\u00A0",
  "\n",
  "—",
  "a",
  "Я",
  "7",
  "’",
  "\u{1D400}",
  "\u{1F600}",
  "\uD835",
  "\uFEFF",
  "é",
);

describe("the number of words", () => {
  it("is that of the runs that hold a letter or a digit", () => {
    expect(wordCount(passage("No — we didn’t, in 1999."))).toBe(5);
    expect(wordCount(passage("…"))).toBe(0);
  });

  it("leaves out what the editor put in", () => {
    expect(wordCount(passage("We met [the Iraqis] there", [{ start: 7, end: 19 }]))).toBe(3);
  });

  it("is the same as by the pattern, whatever is written", () => {
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: "grapheme" })))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordCount(passage(text))).toBe(text.match(WORD)?.length ?? 0);
      }),
    );
  });
});
