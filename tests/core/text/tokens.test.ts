import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";

const terms = (text: string) => tokenise(text).map((token) => token.term);
const printed = (text: string) => tokenise(text).map(({ start, end }) => text.slice(start, end));

describe("tokenise", () => {
  it("finds words where they stand in the text", () => {
    expect(tokenise("— Itʼs, hard.")).toEqual([
      { term: "it's", stem: "it", start: 2, end: 6, stemEnd: 4 },
      { term: "hard", stem: null, start: 8, end: 12, stemEnd: 12 },
    ]);
  });

  it("keeps apostrophes inside words and leaves quotation marks outside", () => {
    expect(terms("donʼt don’t don't ‘quoted’ Correspondents' O’Neill")).toEqual([
      "don't",
      "don't",
      "don't",
      "quoted",
      "correspondents",
      "o'neill",
    ]);
  });

  it("gives a possessive its stem", () => {
    const [token] = tokenise("Putin’s");
    expect(token).toMatchObject({ term: "putin's", stem: "putin", stemEnd: 5 });
  });

  it("separates the parts of hyphenated words", () => {
    expect(terms("Russian-American al‑Khattab U-2")).toEqual([
      "russian",
      "american",
      "al",
      "khattab",
      "u",
      "2",
    ]);
  });

  it("keeps numbers whole and takes ranges apart", () => {
    expect(terms("4.37 and 1,000, 6-8, 1999. 12.09.1999")).toEqual([
      "4.37",
      "and",
      "1,000",
      "6",
      "8",
      "1999",
      "12.09.1999",
    ]);
  });

  it("reads dotted abbreviations as one word with their full stop", () => {
    expect(terms("U.S. U.S U.S.’s us p.m. т.е.")).toEqual([
      "u.s",
      "u.s",
      "u.s's",
      "us",
      "p.m",
      "т.е",
    ]);
    expect(printed("the U.S. and the U.S.-led")).toContain("U.S.");
    expect(tokenise("U.S.’s")[0]).toMatchObject({ stem: "u.s", stemEnd: 4 });
  });

  it("ends initials where a name begins", () => {
    expect(terms("J.F.Kennedy А.С.Пушкин")).toEqual(["j.f", "kennedy", "а.с", "пушкин"]);
  });

  it("separates a footnote mark from its word", () => {
    expect(terms("war² and 472½")).toEqual(["war", "2", "and", "472", fold("½")]);
  });

  it("reads words with soft hyphens and combining marks as one", () => {
    expect(terms("co\u00ADopera\u00ADtion cafe\u0301 мо\u0438\u0306")).toEqual([
      "cooperation",
      "cafe",
      "мой",
    ]);
  });

  it("takes every character of Chinese and Japanese as a word", () => {
    expect(printed("北京で会談 1999")).toEqual(["北", "京", "で", "会", "談", "1999"]);
  });

  it("finds no words in emoji, punctuation and lone surrogates", () => {
    expect(tokenise("😀 👨‍👩‍👧 … — \uD83D ❤️ \u0301 ''")).toEqual([]);
  });

  it("tiles any text in order, and reads each token alone as it reads it in the text", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."aBé e\u0301.,'’ʼ-1½²sS\u00ADй北\uD800") }),
    );
    fc.assert(
      fc.property(text, (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.term).not.toBe("");
          expect(token.stemEnd).toBeGreaterThan(token.start);
          last = token.end;
          const [alone, ...rest] = tokenise(text.slice(token.start, token.end));
          expect(rest).toEqual([]);
          expect(alone).toMatchObject({ term: token.term, stem: token.stem });
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
