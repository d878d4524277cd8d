import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWildcard } from "../../../../src/core/search/matching/word-matcher.ts";
import { tokenise } from "../../../../src/core/text/tokens.ts";
import { matchesIn, type Reading } from "../searching.ts";
import { processorTime } from "../../../support/processor-time.ts";

const marked = (text: string, query: string, reading?: Reading) =>
  (matchesIn(text, query, reading) ?? []).map(({ start, end }) => text.slice(start, end));

describe("a query over a text", () => {
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
    expect(marked("Iran, the Iranians and Iraq", "ira*")).toEqual(["Iran", "Iranians", "Iraq"]);
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
    expect(marked(text, "american*")).toEqual(["American"]);
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

  it("reads the last word as a beginning while it may be unfinished", () => {
    expect(marked("Iran, the Iranians", "ira", { unfinished: true })).toEqual(["Iran", "Iranians"]);
    expect(marked("Iran, the Iranians", "iran")).toEqual(["Iran"]);
  });

  it("finds either of two, both, or what is not forbidden", () => {
    expect(marked("war and peace", "war OR truce")).toEqual(["war"]);
    expect(marked("war and peace", "war -truce")).toEqual(["war"]);
    expect(marked("war and truce", "war -truce")).toEqual([]);
    expect(matchesIn("war", "-truce")).toEqual([]);
    expect(matchesIn("truce", "-truce")).toBeNull();
    expect(marked("war, truce and peace", "(war OR truce) peace")).toEqual([
      "war",
      "truce",
      "peace",
    ]);
  });

  it("marks both words of a pair where they are near each other, and nowhere else", () => {
    const text = "war was far from peace; peace came, and the war that had been was over";
    expect(marked(text, "war near/4 peace")).toEqual(["war", "peace", "peace", "war"]);
    expect(marked(text, "war near/2 peace")).toEqual([]);
    expect(marked("war war", "war near/1 war")).toEqual(["war", "war"]);
    expect(marked("war", "war near/5 war")).toEqual([]);
    expect(marked("a b c d", '"a b" near/1 "b c"')).toEqual([]);
  });

  it("tells exact spellings apart, with any apostrophe and without a possessive ending", () => {
    const text = "Bush, the bush, Café, Cafe\u0301, cafe, Bush’s, don’t";
    expect(marked(text, "=Bush")).toEqual(["Bush", "Bush"]);
    expect(marked(text, "=bush")).toEqual(["bush"]);
    expect(marked(text, "=Café")).toEqual(["Café", "Cafe\u0301"]);
    expect(marked(text, "=don't")).toEqual(["don’t"]);
    expect(marked("The White House, the white house", '="White House"')).toEqual(["White House"]);
  });

  it("finds words that are a slip of the pen away", () => {
    expect(marked("Putin, Puttin, Putni, Potsdam", "putin~")).toEqual(["Putin", "Puttin", "Putni"]);
    expect(marked("sanctions, sanctoin", "sanctions~2")).toEqual(["sanctions", "sanctoin"]);
  });

  it("finds other forms of a word when asked for them, and no word of another script", () => {
    const forms = { wordForms: true };
    expect(marked("says, saying, say, said", "say", forms)).toEqual(["says", "saying", "say"]);
    expect(marked("санкции, санкциями, сан", "санкций", forms)).toEqual(["санкции", "санкциями"]);
    expect(marked("says", "say")).toEqual([]);
    expect(marked("sanctions imposed on", '"sanction impose"', forms)).toEqual([
      "sanctions imposed",
    ]);
    expect(marked("says", "=say", forms)).toEqual([]);
  });

  it("matches patterns as a regular expression would", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."ab🙂"), maxLength: 8 });
    const signs = fc.string({ unit: fc.constantFrom(..."ab*?"), maxLength: 6 });
    fc.assert(
      fc.property(letters, signs, (term, pattern) => {
        const source = pattern.replaceAll("?", ".").replaceAll("*", ".*");
        expect(createWildcard(pattern)(term)).toBe(new RegExp(`^(?:${source})$`, "u").test(term));
      }),
    );
  });

  it("answers in time for patterns that could be tried in many ways", () => {
    const started = processorTime();
    expect(createWildcard(`${"*a".repeat(40)}b`)("a".repeat(3_000))).toBe(false);
    expect(processorTime() - started).toBeLessThan(500);
  });

  it("marks in any text only words that answer to the word looked for, and all of them", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abéЙй .,'’-1\u00AD🙂"), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.boolean(), (text, pick, exact) => {
        const tokens = tokenise(text);
        fc.pre(tokens.length > 0);
        const { start, end, term } = tokens[pick % tokens.length]!;
        const word = text.slice(start, end);
        const found = marked(text, exact ? `"${word}"` : word, { unfinished: true });
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
