import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote } from "../../../src/core/anchoring/find-quote.ts";
import { textCorpus } from "../../support/text-corpus.ts";

function passage(text: string) {
  return textCorpus([text]).passage("w/p1");
}

function found(text: string, quote: string): string {
  const { start, end } = findQuote(passage(text), quote);
  return text.slice(start, end);
}

describe("looking for a quote in a passage", () => {
  it("finds the first place of the very words", () => {
    expect(findQuote(passage("no, no"), "no")).toEqual({ passage: "w/p1", start: 0, end: 2 });
  });

  it.each([
    ["another apostrophe", "We donʼt see it.", "We don't see", "We donʼt see"],
    ["straight quotation marks", "He said “no” twice.", 'said "no" twice', "said “no” twice"],
    ["guillemets", "Он сказал «нет».", 'сказал "нет"', "сказал «нет»"],
    [
      "other white space",
      "ten\u00a0per  cent\nmore",
      "ten per cent more",
      "ten\u00a0per  cent\nmore",
    ],
    ["space around it", "in the end", "  the end \n", "the end"],
    ["emoji before it", "🙂 donʼt 🙂", "don’t 🙂", "donʼt 🙂"],
  ])("allows for %s", (_case, text, quote, words) => {
    expect(found(text, quote)).toBe(words);
  });

  it("prefers the very words to a look-alike before them", () => {
    expect(findQuote(passage("donʼt and don't"), "don't").start).toBe(10);
  });

  it("does not take other case, accents or words", () => {
    for (const quote of ["Café", "cafe", "a café!", "", "  "])
      expect(() => findQuote(passage("a café"), quote)).toThrow(
        expect.objectContaining({ code: "quote-not-found" }),
      );
  });

  it("names the passage and shows its beginning when the words are not there", () => {
    expect(() =>
      findQuote(passage(`It began well. ${"And on. ".repeat(40)}`), "sanctions"),
    ).toThrow(
      /The words “sanctions” are not in passage “w\/p1”, which begins “It began well\. .{40,80}…”\./u,
    );
  });

  it("finds every stretch of any text", () => {
    const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const quote = text.slice(start, start + 1 + (length % (text.length - start)));
        expect(found(text, quote)).toBe(quote);
      }),
    );
  });
});
