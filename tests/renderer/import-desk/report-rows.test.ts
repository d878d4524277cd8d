import { describe, expect, it } from "vitest";
import type { FileReport } from "../../../src/contract/import.ts";
import {
  filteredFiles,
  filtersOf,
  foundInWords,
  hasKept,
  isReviewable,
  sumInWords,
} from "../../../src/renderer/features/import-desk/report-rows.ts";

function fileOf(path: string, parts: Partial<FileReport> = {}): FileReport {
  return {
    path,
    bytes: 1,
    state: "read",
    format: "Plain text",
    title: null,
    language: null,
    works: [],
    warnings: [],
    reason: null,
    counts: { paragraphs: 1, records: 0, speakers: 0, turns: 0 },
    sure: 1,
    ...parts,
  };
}

const FILES = [
  fileOf("a.txt", { title: "On the Moon" }),
  fileOf("b.txt", { warnings: [{ place: "line 2", message: "A word was lost." }] }),
  fileOf("c.pdf", { state: "refused", reason: "It has no text.", sure: null }),
  fileOf("d.txt", { state: "unchanged" }),
];

describe("the report of an import", () => {
  it("offers only what finds something, with how much", () => {
    expect(filtersOf(FILES).map(({ label }) => label)).toEqual([
      "All (4)",
      "Refused (1)",
      "Ready (2)",
      "Unchanged (1)",
      "Ready, with warnings (1)",
    ]);
    for (const { value } of filtersOf(FILES))
      expect(filteredFiles(FILES, value, "")).not.toHaveLength(0);
  });

  it("is narrowed by what became of the files, and by names and titles", () => {
    const paths = (found: FileReport[]) => found.map(({ path }) => path);
    expect(paths(filteredFiles(FILES, "noted", ""))).toEqual(["b.txt"]);
    expect(paths(filteredFiles(FILES, "refused", ""))).toEqual(["c.pdf"]);
    expect(paths(filteredFiles(FILES, "all", " moon"))).toEqual(["a.txt"]);
    expect(paths(filteredFiles(FILES, "refused", "a.txt"))).toEqual([]);
  });

  it("is summed up in words", () => {
    expect(sumInWords(FILES)).toBe("1 unchanged, 2 ready, 1 refused");
    expect(sumInWords([])).toBe("0 files");
  });

  it("lets one look at what was guessed, as long as it is not kept", () => {
    expect(isReviewable(fileOf("a.txt"))).toBe(true);
    expect(isReviewable(fileOf("a.xml", { sure: null }))).toBe(false);
    expect(isReviewable(fileOf("a.txt", { state: "imported" }))).toBe(false);
  });

  it("speaks of originals that were kept only where works were", () => {
    expect(hasKept(FILES)).toBe(false);
    expect(hasKept([...FILES, fileOf("e.txt", { state: "imported", works: ["e"] })])).toBe(true);
  });

  it("says of a corpus that came as one file how many works are in it", () => {
    const counts = { paragraphs: 0, records: 0, speakers: 0, turns: 0 };
    const corpus = { title: "Talks", counts, sure: null };
    expect(foundInWords(fileOf("talks.zip", corpus))).toBe("“Talks”");
    const kept = fileOf("talks.zip", { ...corpus, state: "imported", works: ["a", "b"] });
    expect(foundInWords(kept)).toBe("2 works");
    expect(foundInWords(fileOf("a.txt"))).toBe("1 paragraph · the least certain 100 % sure");
  });
});
