import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../src/core/text/fold.ts";
import { spellingOf, tokenise } from "../../../src/core/text/tokens.ts";

const JOINT = "[’'`]";
const LETTER = "[a-zёA-ZЁа-яА-Яéй]";
const SIGN = "[a-zёA-ZЁа-яА-Яéй0-9\\u0301]";

/** The rules of words in two scripts, at once: abbreviations, then runs with joints and points of numbers. */
const WORDS = new RegExp(
  `${LETTER}\\u0301*(?:\\.${LETTER}\\u0301*)+(?!${SIGN})\\.?(?:${JOINT}[sS](?!${SIGN}))?` +
    `|(?!\\u0301)${SIGN}+(?:(?:${JOINT}|(?<=[0-9])[.,](?=[0-9]))(?!\\u0301)${SIGN}+)*`,
  "gu",
);

function termOf(word: string): { term: string; stem: string | null } {
  const stem = /^(.+)[’'`][sS]$/u.exec(word)?.[1];
  const bare = (text: string) => fold(text.endsWith(".") ? text.slice(0, -1) : text);
  return stem === undefined
    ? { term: bare(word), stem: null }
    : { term: `${bare(stem)}'s`, stem: bare(stem) };
}

describe("the quick way of cutting plain words", () => {
  it("cuts as the rules do, whatever stands beside the words", () => {
    const unit = fc.constantFrom(..."aBёЁя09éй\u0301.,'’`sS -_—“”«»!§\n…🙂");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 24 }), (text) => {
        const cut = tokenise(text).map(({ start, end, term, stem }) => ({
          start,
          end,
          term,
          stem,
        }));
        const byRules = Array.from(text.matchAll(WORDS), ({ 0: word, index: start }) => ({
          start,
          end: start + word.length,
          ...termOf(word),
        }));
        expect(cut).toEqual(byRules);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("the spelling of a word", () => {
  it.each([
    ["Putin", "Putin"],
    ["ЁЛКА", "ЁЛКА"],
    ["don’t", "don't"],
    ["U.S.", "U.S"],
    ["cafe\u0301", "café"],
    ["co\u00ADoperate", "cooperate"],
    [".", "."],
    ["", ""],
  ])("of %j is %j", (raw, spelling) => {
    expect(spellingOf(raw)).toBe(spelling);
  });

  it("is the same once and again, folds as its word does, and keeps case and accents", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { start, end, term } of tokenise(text)) {
          const spelling = spellingOf(text.slice(start, end));
          expect(spellingOf(spelling)).toBe(spelling);
          const [again] = tokenise(spelling);
          expect(again?.term).toBe(term);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
