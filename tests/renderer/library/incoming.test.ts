import { describe, expect, it } from "vitest";
import type { AnnotationImportReport } from "../../../src/contract/annotation-import.ts";
import { addedBy, countsInWords } from "../../../src/renderer/features/library/incoming.ts";

function report(counts: Partial<AnnotationImportReport["counts"]>): AnnotationImportReport {
  const all = { exact: 0, altered: 0, "not-found": 0, note: 0, here: 0, ...counts };
  const number = Object.values(all).reduce((sum, count) => sum + count, 0);
  const item = {
    outcome: "exact" as const,
    work: null,
    title: null,
    passage: null,
    words: "",
    found: null,
    score: null,
    note: "",
    tags: [],
  };
  const items = Array.from({ length: number }, (_, at) => Object.assign({ number: at + 1 }, item));
  return { format: "Readwise CSV", counts: all, items, notices: [] };
}

describe("what a file of annotations brings", () => {
  it("is told by how many of each kind there are, in one order", () => {
    const counts = { note: 2, exact: 1200, "not-found": 1, here: 3 };
    expect(countsInWords(report(counts))).toBe("1,200 exact, 1 not found, 2 note, 3 here already");
    expect(countsInWords(report({}))).toBe("no annotations");
  });

  it("is all that is not here already", () => {
    expect(addedBy(report({ exact: 2, here: 3, altered: 1 }))).toBe(3);
  });
});
