import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuery } from "../../../src/core/query/parse-query.ts";
import { printQuery } from "../../../src/core/query/print-query.ts";
import { bare, typed } from "./arbitrary-query.ts";

const messages = (text: string) => parseQuery(text).problems.map(({ message }) => message);

describe("the nearest reading", () => {
  it.each([
    ["(a OR b", "a OR b", "This bracket is not closed; it was read as closed at the end."],
    ["a) b", "a b", "This bracket closes nothing and was left out."],
    ["a ()", "a", "These brackets hold nothing and were left out."],
    [
      'a "bin laden',
      'a "bin laden"',
      "This quotation mark is not closed; all that follows was read as one phrase.",
    ],
    ['a "…"', "a", "These quotation marks hold no word and were left out."],
    ["a OR", "a", "OR stands between two things to look for, and one is missing; OR was left out."],
    [
      "a OR …",
      "a",
      "OR stands between two things to look for, and one is missing; OR was left out.",
    ],
    [
      "AND a",
      "a",
      "AND stands between two things to look for, and one is missing; AND was left out.",
    ],
    [
      "a near/5",
      "a",
      "near stands between two things to look for, and one is missing; near was left out.",
    ],
    ["a NOT", "a", "NOT excludes what follows it, and nothing does; it was left out."],
    ["a near/5 (b c)", "a b c", "near stands between words or phrases; here it was read as AND."],
    [
      "a near/2 b near/3 c",
      "a near/2 b b near/3 c",
      "near takes one word or phrase on each side; each was read as near to the next.",
    ],
    ["a near/0 b", "a near/1 b", "near takes from 1 to 1000 words; it was read as near/1."],
    [
      "a *",
      "a",
      "* stands for letters of a word and ? for one; without a letter beside them they were left out.",
    ],
    ["war~5", "war~2", "At most 2 letters may differ; ~5 was read as ~2."],
    [
      "=war*",
      "=war",
      "A word that is spelt exactly has no open letters; the signs for them were left out.",
    ],
    ["speeker:x", "speaker:x", "There is no field speeker; it was read as speaker."],
    ["http://x.org", "http-x-org", "There is no field http; what stands here was read as words."],
    [
      "speaker: putin",
      "speaker:putin",
      "The value of speaker stands right after the colon; the space was left out.",
    ],
    ["a -speaker:", "a", "The field speaker has no value and was left out."],
    [
      "has:notes",
      "has:note",
      "has: is followed by note, tag or highlight; notes was read as note.",
    ],
    ["a has:wings", "a", "has: is followed by note, tag or highlight; wings was left out."],
    [
      "date:1999-02-30",
      "date:1999-02",
      "Dates are written as 1999, 1999-09 or 1999-09..2000-01; 1999-02-30 was read as 1999-02.",
    ],
    [
      "date:1999-2001",
      "date:1999..2001",
      "Dates are written as 1999, 1999-09 or 1999-09..2000-01; 1999-2001 was read as 1999..2001.",
    ],
    [
      "date:2001..1999-05",
      "date:1999-05..2001",
      "Dates are written as 1999, 1999-09 or 1999-09..2000-01; 2001..1999-05 was read as 1999-05..2001.",
    ],
    [
      "date:1990s",
      "date:1990..1999",
      "Dates are written as 1999, 1999-09 or 1999-09..2000-01; 1990s was read as 1990..1999.",
    ],
    [
      "a date:soon",
      "a",
      "soon is no date and was left out. Dates are written as 1999, 1999-09, 1999-09..2000-01 or ..2000.",
    ],
  ])("of %s is %s", (text, nearest, message) => {
    const { problems, root } = parseQuery(text);
    expect(problems).toEqual([{ message, at: expect.anything(), nearest }]);
    expect(printQuery(root)).toBe(nearest);
  });

  it("says where", () => {
    expect(parseQuery("moscow “bin laden").problems[0]?.at).toEqual({ start: 7, end: 17 });
    expect(parseQuery("a OR OR b").problems.map(({ at }) => at)).toEqual([{ start: 2, end: 4 }]);
    expect(parseQuery("a speeker:x b").problems[0]?.at).toEqual({ start: 2, end: 11 });
  });

  it("does not show the last word as a beginning", () => {
    expect(parseQuery("(war", { unfinished: true }).problems[0]?.nearest).toBe("war");
  });

  it("is silent about punctuation that takes nothing away", () => {
    expect(parseQuery("war, and … peace! (yes) 12:30 PRESIDENT CLINTON:").problems).toEqual([]);
  });

  it("is nothing when nothing is asked for", () => {
    expect(messages("  ")).toEqual(["There is nothing to look for: the query is empty."]);
    expect(messages("*.([ 🙂")).toEqual([
      "There is nothing to look for: the query holds no letters or numbers.",
    ]);
    expect(parseQuery("speaker:")).toMatchObject({
      root: null,
      problems: [{ message: "The field speaker has no value and was left out." }],
    });
  });

  it("tells twenty problems and counts the others", () => {
    const told = messages("tag: OR ".repeat(100));
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatch(/^\d+ more places of the query had to be read in another way\.$/u);
  });

  it("means what its nearest reading means when it had to be guessed", () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { root, problems } = parseQuery(text);
        const readings = new Set(problems.map(({ nearest = text }) => nearest));
        for (const nearest of readings) expect(bare(parseQuery(nearest).root)).toEqual(bare(root));
      }),
      { numRuns: 1000 },
    );
  });
});
