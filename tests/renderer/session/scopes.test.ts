import { expect, test } from "vitest";
import { finishedScope } from "../../../src/renderer/session/finished-scope.ts";
import { asksForMarks } from "../../../src/renderer/session/mark-fields.ts";

test("a word that was still being typed is spelled out as the beginning of one", () => {
  expect(finishedScope({ query: "putin sanc", unfinished: true, works: ["a"] })).toEqual({
    query: "putin sanc*",
    works: ["a"],
  });
  expect(finishedScope({ query: "sanctions", unfinished: false })).toEqual({ query: "sanctions" });
});

test("equal scopes are written alike, however they came about", () => {
  const typed = { works: ["a"], speakers: [], from: "1999", query: "war", unfinished: false };
  const linked = { query: "war", from: "1999", works: ["a"] };
  const written = JSON.stringify(finishedScope({ ...typed, wordForms: false }));
  expect(written).toBe(JSON.stringify(finishedScope(linked)));
  expect(written).not.toBe(JSON.stringify(finishedScope({ ...linked, wordForms: true })));
});

test.each([
  ["tag:war", true],
  ["sanctions has:note", true],
  ["war (colour:red OR -note:x)", true],
  ["notes about a tag", false],
  ["speaker:putin", false],
])("whether %s depends on one's own marks: %s", (query, isSo) => {
  expect(asksForMarks({ query })).toBe(isSo);
});

test("filters by tag or for notes depend on one's own marks", () => {
  expect(asksForMarks({ query: "war", tags: ["a"] })).toBe(true);
  expect(asksForMarks({ query: "war", layers: ["notes"] })).toBe(true);
  expect(asksForMarks({ query: "war", tags: [], layers: ["record"] })).toBe(false);
});
