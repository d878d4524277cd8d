import { describe, expect, test } from "vitest";
import { rowScope } from "../../../src/renderer/features/counts/row-scope.ts";
import { isNarrowed, sideProblem, sideScope } from "../../../src/renderer/features/counts/sides.ts";

const scope = { query: "war", works: ["small-talks"], from: "1999", wordForms: true };

describe("a side of a comparison", () => {
  test("keeps the filters of the search, but not its words", () => {
    expect(sideScope({ kind: "speaker", speaker: "ivan-orlov" }, scope)).toEqual({
      query: "",
      works: ["small-talks"],
      from: "1999",
      speakers: ["ivan-orlov"],
    });
  });

  test("of a period replaces the dates of the search", () => {
    expect(sideScope({ kind: "period", from: "", to: "2000-03" }, scope)).toEqual({
      query: "",
      works: ["small-talks"],
      to: "2000-03",
    });
  });

  test("can be another search, the search itself, or all the rest", () => {
    expect(sideScope({ kind: "query", query: "peace" }, scope)).toEqual({
      query: "peace",
      works: ["small-talks"],
      from: "1999",
      wordForms: true,
    });
    expect(sideScope({ kind: "search" }, scope)).toBe(scope);
    expect(sideScope({ kind: "rest" }, scope)).toBeUndefined();
  });

  test("says what it lacks", () => {
    expect(sideProblem({ kind: "period", from: "", to: "" })).toBe(
      "Type a year, at least on one side.",
    );
    expect(sideProblem({ kind: "period", from: "199", to: "" })).toContain("looks like 1999");
    expect(sideProblem({ kind: "query", query: " " })).toBe("Type what to compare.");
    expect(sideProblem({ kind: "speaker", speaker: "" })).toBe("Choose a speaker.");
    expect(sideProblem({ kind: "period", from: "1999-09", to: "" })).toBeNull();
    expect(sideProblem({ kind: "rest" })).toBeNull();
  });
});

test("a search is narrowed by words and by filters, not by empty lists", () => {
  expect(isNarrowed({ query: " ", speakers: [], wordForms: true })).toBe(false);
  expect(isNarrowed({ query: "", speakers: ["ivan-orlov"] })).toBe(true);
  expect(isNarrowed({ query: "war" })).toBe(true);
});

test("the query of a row stands alone: the filters are in it", () => {
  expect(rowScope(scope, "war speaker:orlov work:small-talks")).toEqual({
    query: "war speaker:orlov work:small-talks",
    wordForms: true,
  });
});
