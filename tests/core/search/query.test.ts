import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadoutError } from "../../../src/contract/result.ts";
import { MAX_CLAUSES, parseQuery } from "../../../src/core/search/query.ts";

/** Words joined by spaces, `…` after a beginning, quotation marks around what is exact. */
function understood(text: string): string[] {
  return parseQuery(text).clauses.map(({ words, quoted }) => {
    const printed = words.map(({ term, prefix }) => term + (prefix ? "…" : "")).join(" ");
    return quoted ? `"${printed}"` : printed;
  });
}

const messages = (text: string) => parseQuery(text).problems.map((problem) => problem.message);

function errorOf(text: string): unknown {
  try {
    return parseQuery(text);
  } catch (error) {
    return error;
  }
}

describe("parseQuery", () => {
  it("takes the last word for a beginning and the others as they are", () => {
    expect(understood("Sanctions against Ira")).toEqual(["sanctions", "against", "ira…"]);
  });

  it("never takes a number for a beginning", () => {
    expect(understood("in 199")).toEqual(["in", "199"]);
    expect(understood("20-year")).toEqual(["20 year…"]);
  });

  it("reads what stands in quotation marks exactly", () => {
    expect(understood('moscow "bin Laden" "war"')).toEqual(["moscow", '"bin laden"', '"war"']);
  });

  it.each(['"bin laden"', "“bin laden”", "„bin laden“", "«bin laden»", "＂bin laden＂"])(
    "knows the quotation marks of %s",
    (text) => expect(understood(text)).toEqual(['"bin laden"']),
  );

  it("looks for the parts of a hyphenated word side by side", () => {
    expect(understood("Russian-American dialog")).toEqual(["russian american", "dialog…"]);
    expect(understood("6–8 and/or")).toEqual(["6 8", "and or…"]);
  });

  it("keeps words apart that punctuation or a dash separates", () => {
    expect(understood("Putin,Clinton war—peace")).toEqual(["putin", "clinton", "war", "peace…"]);
  });

  it("reads abbreviations and numbers whole", () => {
    expect(understood("U.S. 4.37")).toEqual(["u.s", "4.37"]);
  });

  it("says how it was read in the words that were typed", () => {
    expect(parseQuery("sanctions Iran").reading).toBe("words sanctions, Iran… (any ending)");
    expect(parseQuery('Iran “bin\n Laden” "war"').reading).toBe(
      "word Iran; exact word “war”; phrase “bin Laden”",
    );
    expect(parseQuery("…").reading).toBe("nothing");
  });

  it("reads an unclosed quotation mark as a phrase up to the end, and says so", () => {
    expect(understood("moscow “bin laden")).toEqual(["moscow", '"bin laden"']);
    expect(parseQuery("moscow “bin laden").problems).toEqual([
      {
        message: "This quotation mark is not closed; all that follows was read as one phrase.",
        at: { start: 7, end: 17 },
      },
    ]);
  });

  it("leaves out quotation marks around nothing, and says so", () => {
    expect(parseQuery('iran "…"').problems).toEqual([
      {
        message: "These quotation marks hold no word and were left out.",
        at: { start: 5, end: 8 },
      },
    ]);
    expect(understood('iran "')).toEqual(["iran…"]);
  });

  it("has nothing to look for in an empty query or in punctuation", () => {
    expect(messages("  ")).toEqual(["There is nothing to look for: the query is empty."]);
    expect(messages("*.([ 🙂")).toEqual([
      "There is nothing to look for: the query holds no letters or numbers.",
    ]);
    expect(parseQuery("*.([").clauses).toEqual([]);
  });

  it("refuses 100 kB with a sentence", () => {
    const error = errorOf("word ".repeat(20_000));
    expect(error).toBeInstanceOf(ReadoutError);
    expect(error).toMatchObject({
      code: "query-too-long",
      message: expect.stringContaining("100000 characters, and at most 10000"),
    });
  });

  it("refuses more words than it would look for, but takes a long sentence as a phrase", () => {
    const sentence = "word ".repeat(MAX_CLAUSES + 1);
    expect(errorOf(sentence)).toMatchObject({ code: "query-too-long" });
    expect(parseQuery(`"${sentence}"`).clauses).toHaveLength(1);
  });

  it("reads anything else that can be typed, and places each clause and problem inside it", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."ab \"“»-'’.1й\uD800*()") }),
    );
    fc.assert(
      fc.property(text, (text) => {
        const { clauses, problems } = parseQuery(text);
        for (const { at } of [...clauses, ...problems]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
        expect(clauses.length > 0 || problems.length > 0).toBe(true);
      }),
    );
  });
});
