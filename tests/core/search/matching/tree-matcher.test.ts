import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMatches } from "../../../src/core/search/find-matches.ts";
import { parseQuery } from "../../../src/core/search/query.ts";
import { tokenise } from "../../../src/core/text/tokens.ts";

const marked = (text: string, query: string) =>
  findMatches(text, parseQuery(query)).map(({ start, end }) => text.slice(start, end));

describe("findMatches", () => {
  it("marks every place of every word", () => {
    expect(marked("Sanctions here, sanctions there.", "there sanctions")).toEqual([
      "Sanctions",
      "sanctions",
      "there",
    ]);
  });

  it("marks nothing unless all words are found", () => {
    expect(marked("Sanctions here.", "sanctions there")).toEqual([]);
  });

  it("marks whole words for a beginning", () => {
    expect(marked("Iran, the Iranians and Iraq", "ira")).toEqual(["Iran", "Iranians", "Iraq"]);
  });

  it("marks a phrase with the punctuation inside it, and none for the same words elsewhere", () => {
    const text = "Osama bin Laden’s men; bin and Laden.";
    expect(marked(text, '"bin laden"')).toEqual(["bin Laden"]);
    expect(marked("Russian, American", '"russian american"')).toEqual(["Russian, American"]);
  });

  it("marks overlapping phrases as one", () => {
    expect(marked("had had had", '"had had"')).toEqual(["had had had"]);
    expect(marked("a b c", '"a b" "b c"')).toEqual(["a b c"]);
  });

  it("finds hyphenated words whole and in parts", () => {
    const text = "the Russian-American dialog";
    expect(marked(text, "russian-american")).toEqual(["Russian-American"]);
    expect(marked(text, "american")).toEqual(["American"]);
    expect(marked("Russian American", "russian-american")).toEqual(["Russian American"]);
    expect(marked("American, Russian", "russian-american")).toEqual([]);
  });

  it("finds a possessive by its name and by itself, and no name by a possessive", () => {
    expect(marked("Putin’s plan, Putin", "putin")).toEqual(["Putin", "Putin"]);
    expect(marked("Putin’s plan, Putin", "putin's")).toEqual(["Putin’s"]);
    expect(marked("Putin’s plan", '"putin plan"')).toEqual(["Putin’s plan"]);
  });

  it.each([
    ["1991 and 1999", "1999", ["1999"]],
    ["мой дом, мои книги", "мой", ["мой"]],
    ["Моё и моей", "мои", []],
    ["ёлка, елка", "елка", ["ёлка", "елка"]],
    ["off of office", '"off"', ["off"]],
    ["off of office", '"of"', ["of"]],
    ["Itʼs hard, don’t", "don't", ["don’t"]],
    ["4.37 percent of 1,000", "37", []],
    ["4.37 percent of 1,000", "4.37", ["4.37"]],
    ["6-8 percent", "8", ["8"]],
    ["the U.S. and us", "us", ["us"]],
    ["the U.S. and us", "u.s.", ["U.S."]],
    ["U.S.’s plans", "u.s.", ["U.S."]],
    ["cafe\u0301 and café", "cafe", ["cafe\u0301", "café"]],
    ["a constructor of __proto__", "constructor proto", ["constructor", "proto"]],
    ["(.*)+ [a-z]", "a-z", ["a-z"]],
    ["👩‍🚀 went up \uD83D", "up", ["up"]],
    ["北京会談", "京会", ["京会"]],
  ])("in “%s” finds for “%s” exactly %j", (text, query, expected) => {
    expect(marked(text, query).join("|")).toBe(expected.join("|"));
  });

  it("marks in any text only words that answer to the word looked for, and all of them", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abéЙй .,'’-1\u00AD🙂"), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (text, pick, exact) => {
        const tokens = tokenise(text);
        fc.pre(tokens.length > 0);
        const { start, end, term } = tokens[pick % tokens.length]!;
        const word = text.slice(start, end);
        const found = marked(text, exact ? `"${word}"` : word);
        const isBeginning = !exact && !/^\p{N}/u.test(term);
        const answers = (other: string) => (isBeginning ? other.startsWith(term) : other === term);
        expect(found.length).toBeGreaterThan(0);
        for (const match of found) {
          const alone = tokenise(match);
          expect(alone).toHaveLength(1);
          expect(answers(alone[0]!.term)).toBe(true);
        }
        const expected = tokens.filter(
          (token) => answers(token.term) || answers(token.stem ?? " "),
        );
        expect(found).toHaveLength(expected.length);
      }),
    );
  });
});
