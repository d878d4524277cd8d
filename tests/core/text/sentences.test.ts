import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceSpans, wordSpans } from "../../../src/core/text/sentences.ts";

const sentences = (text: string, language = "en") =>
  sentenceSpans(text, language).map(({ start, end }) => text.slice(start, end));
const words = (text: string, language = "en") =>
  wordSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe("sentenceSpans", () => {
  it("ends sentences at full stops, question marks and ellipses, without the spaces between", () => {
    expect(sentences("He left.  Did he? Nobody knows…  ")).toEqual([
      "He left.",
      "Did he?",
      "Nobody knows…",
    ]);
  });

  it("does not stop after titles, saints, months and initials", () => {
    const text =
      "A letter by Mr. Talbott reached St. Petersburg on Sept. 12. George W. Bush read it.";
    expect(sentences(text)).toEqual([
      "A letter by Mr. Talbott reached St. Petersburg on Sept. 12.",
      "George W. Bush read it.",
    ]);
  });

  it("goes on after U.S. before a name and stops before a new beginning", () => {
    expect(sentences("He met U.S. President Clinton. He left the U.S. It was late.")).toEqual([
      "He met U.S. President Clinton.",
      "He left the U.S.",
      "It was late.",
    ]);
  });

  it("keeps the pronoun I from being read as an initial", () => {
    expect(sentences("You and I. Nobody else.")).toEqual(["You and I.", "Nobody else."]);
  });

  it("reads every apostrophe as part of its word", () => {
    expect(sentences("How do we make them [the Iraqis] sign? Itʼs hard. It’s late.")).toEqual([
      "How do we make them [the Iraqis] sign?",
      "Itʼs hard.",
      "It’s late.",
    ]);
  });

  it("knows Russian initials, years and towns", () => {
    const text = "Это написал А. С. Пушкин. Он умер в 1837 г. Потом г. Москва ждал.";
    expect(sentences(text, "ru")).toEqual([
      "Это написал А. С. Пушкин.",
      "Он умер в 1837 г.",
      "Потом г. Москва ждал.",
    ]);
  });

  it("reads a language it does not know as English", () => {
    expect(sentences("One. Two.", "not a language")).toEqual(["One.", "Two."]);
  });

  it("finds nothing in an empty text", () => {
    expect(sentences(" \n ")).toEqual([]);
  });

  it("loses no character except white space, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let end = 0;
        for (const span of sentenceSpans(text, "en")) {
          expect(text.slice(end, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });
});

describe("wordSpans", () => {
  it("finds words without the punctuation around them", () => {
    expect(words("“Itʼs hard,” he said… 😀 — 1999.")).toEqual([
      "Itʼs",
      "hard",
      "he",
      "said",
      "1999",
    ]);
  });

  it("reads Russian", () => {
    expect(words("Он сказал: «Мой дом».", "ru")).toEqual(["Он", "сказал", "Мой", "дом"]);
  });
});
