import { describe, expect, it } from "vitest";
import type { CorpusSummary, WorkSummary } from "../../../src/contract/work.ts";
import { nextWork, workRows } from "../../../src/renderer/features/works/work-rows.ts";
import { workInALine } from "../../../src/renderer/session/work-in-a-line.ts";
import { processorTime } from "../../support/processor-time.ts";

function workOf(id: string, title: string, authors: string[] = []): WorkSummary {
  return {
    id,
    corpus: "c",
    title,
    subtitle: null,
    language: "en",
    publication: {
      publisher: null,
      authors,
      translators: [],
      date: null,
      url: null,
      licence: null,
      credits: [],
    },
    textVersion: "1",
    counts: { sections: 3, records: 2, turns: 0, passages: 9 },
  };
}

const corpusOf = (id: string, title: string, works: WorkSummary[]): CorpusSummary => ({
  id,
  title,
  description: "",
  works,
});

const CORPORA = [
  corpusOf("tapes", "Tapes", [workOf("a", "Monday"), workOf("b", "Tuesday", ["Anna Berg"])]),
  corpusOf("empty", "Nothing yet", []),
  corpusOf("talks", "Talks", [workOf("c", "Monday again")]),
];

describe("the list of works", () => {
  it("stands under its corpora, and leaves out those without any", () => {
    expect(workRows(CORPORA, "").map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "corpus tapes",
      "work a",
      "work b",
      "corpus talks",
      "work c",
    ]);
  });

  it("has headings for folders where a corpus has several, by which works are found too", () => {
    const works = [
      { ...workOf("a", "Monday"), folder: "Talks/1999" },
      { ...workOf("b", "Tuesday"), folder: "Talks/2000" },
    ];
    const rows = (typed: string) =>
      workRows([corpusOf("c", "Talks", works)], typed).map(({ kind, id }) => `${kind} ${id}`);
    const first = ["corpus c", "folder c/1999", "work a"];
    expect(rows("")).toEqual([...first, "folder c/2000", "work b"]);
    expect(rows("1999")).toEqual(first);
  });

  it("is narrowed by every word, of title, author or corpus", () => {
    const found = (typed: string) =>
      workRows(CORPORA, typed).flatMap((row) => (row.kind === "work" ? row.id : []));
    expect(found("monday")).toEqual(["a", "c"]);
    expect(found("talks MON")).toEqual(["c"]);
    expect(found("berg")).toEqual(["b"]);
    expect(found("berg monday")).toEqual([]);
  });

  it("is stepped through without stopping at headings, and ends at its ends", () => {
    const rows = workRows(CORPORA, "");
    expect(nextWork(rows, -1, 1)).toBe(1);
    expect(nextWork(rows, 2, 1)).toBe(4);
    expect(nextWork(rows, 4, 1)).toBe(4);
    expect(nextWork(rows, 4, -1)).toBe(2);
    expect(nextWork(rows, 1, -1)).toBe(1);
    expect(nextWork([], -1, 1)).toBe(-1);
  });

  it("is quick for ten thousand", () => {
    const many = Array.from({ length: 10_000 }, (_, n) => workOf(`w${n}`, `Protocol ${n}`));
    const started = processorTime();
    expect(workRows([corpusOf("c", "Protocols", many)], "protocol 9999")).toHaveLength(2);
    expect(processorTime() - started).toBeLessThan(500);
  });

  it("says what is in a work", () => {
    expect(workInALine(workOf("a", "Monday"))).toBe("3 sections · 2 records");
  });
});
