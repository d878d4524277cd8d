import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse-query.ts";

const reading = (text: string, unfinished = false) => parseQuery(text, { unfinished }).reading;

describe("readingOf", () => {
  it.each([
    ["sanctions Iran", "words sanctions, Iran"],
    ['Iran “bin\n Laden” "war"', "word Iran; exact word “war”; phrase “bin Laden”"],
    ["…", "nothing"],
    [
      "=Bush ='Clinton' =\"Bill Clinton\"",
      "words spelt exactly “Bush”, “Clinton”; phrase spelt exactly “Bill Clinton”",
    ],
    [
      "wom?n putni~ sanctoins~",
      "words like wom?n, putni (up to one letter differs), sanctoins (up to two letters differ)",
    ],
    ["sanctions OR embargo*", "any of the words sanctions, embargo… (any ending)"],
    ['a b OR "c d"', "either (words a, b) or phrase “c d”"],
    ["oil near/5 “price cap”", "oil within 5 words of “price cap”"],
    ["oil -price -speaker:putin", "word oil; not: word price; by speaker putin"],
    ["-war", "everything; not: word war"],
    ["oil -(price cap)", "word oil; not: all of (words price, cap) together"],
    [
      "date:1999-09..2000-01 date:1999 date:..2000 date:1999..",
      "dated 1999-09 to 2000-01; dated 1999; dated up to 2000; dated from 1999",
    ],
    [
      'to:clinton place:"Camp David" has:note tag:war*',
      "in conversation with clinton; at place “Camp David”; with a note; tagged war… (any ending)",
    ],
  ])("says %s as %s", (text, wanted) => {
    expect(reading(text)).toBe(wanted);
  });

  it("names the word that may be unfinished", () => {
    expect(reading("sanctions Ira", true)).toBe("words sanctions, Ira… (any ending)");
    expect(reading("Russian-Amer", true)).toBe("word Russian-Amer… (any ending)");
  });

  it("stays short enough to be read", () => {
    expect(reading("word ".repeat(5_000))).toMatch(/^words (?:word, ){24}4,976 more$/u);
    expect(reading(`"${"word ".repeat(5_000)}"`).length).toBeLessThan(300);
    const long = "a".repeat(5_000);
    const items = [long, `${long}*`, `=${long}`, `${long}~`, `*${long}`, `${long}-${long}`];
    for (const item of items) expect(reading(item).length).toBeLessThan(300);
    expect(reading(`${long}-${long}`, true).length).toBeLessThan(300);
  });
});
