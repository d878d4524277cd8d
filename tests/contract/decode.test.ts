import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Method } from "../../src/contract/api.ts";
import { decodeInput } from "../../src/contract/decode.ts";
import { METHODS } from "../../src/contract/methods.ts";
import { ReadoutError } from "../../src/contract/result.ts";

const quoteOf = (quote: string) => ({ target: { kind: "quote", passage: "a/s1/c1", quote } });

/** What is said when the input is refused; empty when it is not. */
function complaintAbout(method: Method, input: unknown): string {
  try {
    decodeInput(method, input);
    return "";
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "bad-input") return error.message;
    throw error;
  }
}

describe("input that does not fit", () => {
  it.each<[Method, unknown, string]>([
    ["openWork", {}, "“work”: it is missing"],
    ["openWork", { work: 7 }, "“work”: it has to be a text"],
    ["openWork", { work: "" }, "“work”: it is empty"],
    ["openWork", { work: "x".repeat(401) }, "it is too long: at most 400 characters are possible"],
    ["openWork", { work: "a", b: 1 }, "it has a part that Readout does not know: “b”"],
    ["openWork", null, "the input: it has to be an object with named parts"],
    ["search", { query: "x", limit: 1.5 }, "“limit”: it has to be a whole number"],
    ["search", { query: "x", offset: -1 }, "it is too small: the least is 0"],
    ["search", { query: "x", limit: 100_001 }, "it is too large: the most is 100,000"],
    ["search", { query: "x", layers: "notes" }, "“layers”: it has to be a list"],
    [
      "search",
      { query: "x", layers: ["a"] },
      "it has to be one of “record”, “commentary”, “notes”",
    ],
    ["search", { query: "x", order: "best" }, "it has to be one of “relevance”, “reading”, “date”"],
    ["search", { query: "x", years: ["99"] }, "a year has four digits"],
    ["concordance", { query: "x", width: 19 }, "it is too small: the least is 20"],
    ["concordance", { query: "x", words: 4 }, "it is too large: the most is 3"],
    ["countFrequencies", { query: "x" }, "“by”: it has to be one of “speaker”, “record”"],
    ["findCollocates", { query: "x", left: 11 }, "it is too large: the most is 10"],
    ["findKeyWords", { focus: { query: 7 } }, "“focus.query”: it has to be a text"],
    ["countNgrams", { query: "x", size: 1 }, "it is too small: the least is 2"],
    ["exportTable", { table: "moon", request: {} }, "it is of no kind that Readout knows"],
    ["addAnnotations", { annotations: [] }, "“annotations”: it is empty"],
    ["removeAnnotations", { ids: [] }, "“ids”: it is empty"],
    ["addAnnotation", { target: { kind: "moon" } }, "it is of no kind that Readout knows"],
    ["addAnnotation", quoteOf(""), "there are no words to mark in it"],
    ["addAnnotation", quoteOf(" \n\t"), "there are no words to mark in it"],
    ["renameTag", { from: " ", to: "x" }, "a tag needs at least one character"],
    ["restoreAnnotations", { ids: [] }, "“ids”: it is empty"],
    ["repairAnchor", { id: "a", ranges: [] }, "“ranges”: it is empty"],
    ["restoreBackup", { name: "../library.json" }, "“name”: this is no file name"],
    ["restoreBackup", { name: "a\\b" }, "“name”: this is no file name"],
    ["compareLibrary", { source: { kind: "conflict", name: ".." } }, "this is no file name"],
    ["mergeLibrary", { source: { kind: "moon" } }, "it is of no kind that Readout knows"],
    ["mergeLibrary", { source: { kind: "package", text: 7 } }, "it has to be a text"],
    ["beginImport", { corpus: null, title: " " }, "a corpus needs a title"],
    [
      "sendImportFile",
      { job: "j", path: "a", part: 0, isLast: true, data: "..." },
      "“data”: this is not base64",
    ],
    [
      "sendImportFile",
      { job: "j", path: "a", part: 0, isLast: true, data: "A".repeat(5_592_412) },
      "“data”: a part holds at most 4 MB",
    ],
    ["correctAlike", { job: "j", recipe: { version: 2 } }, "“recipe.version”"],
  ])("%s %j is refused: %s", (method, input, sentence) => {
    const complaint = complaintAbout(method, input);
    expect(complaint).toMatch(new RegExp(`^${method} cannot use .*\\. Nothing was changed\\.$`));
    expect(complaint).toContain(sentence);
  });

  it("is never explained in the words of a library", () => {
    const anyMethod = fc.constantFrom(...METHODS);
    const anyInput = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom("work", "query", "target", "ids", "ranges", "scope", "theme", "measure"),
        fc.jsonValue(),
      ),
    );
    fc.assert(
      fc.property(anyMethod, anyInput, (method, input) => {
        const explanation = complaintAbout(method, input).replaceAll(/“[^”]*”/gu, "");
        expect(explanation).not.toMatch(/invalid|expected|received|unrecognized/i);
        // With a capital, as the library has it; our own sentence goes on after a colon.
        expect(explanation).not.toMatch(/Too (big|small)/);
      }),
    );
  });
});

describe("a date", () => {
  it.each(["1999", "1999-09", "1999-09-12", "2000-02-29", "0001-01-01"])("may be %s", (from) => {
    expect(complaintAbout("search", { query: "x", from, to: from })).toBe("");
  });

  it.each(["1999-13", "1999-00", "1999-02-30", "1900-02-29", "1999-04-31", "1999-01-00"])(
    "that the calendar does not have is refused: %s",
    (from) => {
      expect(complaintAbout("search", { query: "x", from })).toContain(
        "“from”: there is no such month or day in the calendar",
      );
    },
  );

  it.each(["yesterday", "99", "1999-9", "1999-02-30T00:00"])(
    "that is written otherwise is refused with an example: %s",
    (to) => {
      expect(complaintAbout("search", { query: "x", to })).toContain("looks like 1999");
    },
  );
});
