import { describe, expect, it } from "vitest";
import type { SearchRequest } from "../../../src/contract/search.ts";
import { createSearchEngine } from "../../../src/core/search/create-search-engine.ts";
import { search } from "../../../src/core/search/search.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { annotation } from "./annotations.ts";

const corpus = tinyCorpus();
const engine = createSearchEngine(corpus);
const annotations = ["first", "second", "third"].map((id) =>
  annotation(id, { kind: "notebook" }, { note: `${id} note on sanctions` }),
);

const find = (request: SearchRequest) => search(request, { engine, corpus, annotations });

async function places(request: SearchRequest): Promise<(string | null)[]> {
  const { hits } = await find(request);
  return hits.map((hit) => hit.annotation ?? hit.passage);
}

describe("search", () => {
  it("fills a hit with all that a list of results shows", async () => {
    const { hits, total } = await find({ query: "russian-american" });
    const [hit] = hits;
    expect(total).toBe(1);
    expect(hit).toEqual({
      layer: "record",
      work: "small-talks",
      section: "small-talks/s1",
      passage: "small-talks/s1/t1/p1",
      kind: "turn",
      speaker: "ivan-orlov",
      record: "1999-06-15-call",
      date: "1999-06-15",
      annotation: null,
      text: corpus.passage("small-talks/s1/t1/p1").text,
      matches: [{ start: 85, end: 101 }],
      snippet: { start: 0, end: 109 },
    });
  });

  it("gives commentary no speaker and no record, and an undated record no date", async () => {
    const { hits } = await find({ query: "lesser evil" });
    expect(hits[0]).toMatchObject({ layer: "commentary", speaker: null, record: null, date: null });
    const { hits: undated } = await find({ query: '"bin laden"' });
    expect(undated[0]).toMatchObject({ record: "1999-11-oslo", date: null });
  });

  it("lists passages in reading order, then notes", async () => {
    expect(await places({ query: "sanctions" })).toEqual([
      "small-talks/s1/h",
      "small-talks/s1/t1/p1",
      "small-talks/s1/c1",
      "first",
      "second",
      "third",
    ]);
  });

  it("pages over passages and notes together, with the total of all", async () => {
    const all = await places({ query: "sanctions" });
    for (let offset = 0; offset <= 7; offset++)
      for (let limit = 0; limit <= 7; limit++) {
        const page = await find({ query: "sanctions", offset, limit });
        expect(page.total).toBe(6);
        expect(page.hits.map((hit) => hit.annotation ?? hit.passage)).toEqual(
          all.slice(offset, offset + limit),
        );
      }
  });

  it("keeps to the layers that are asked for", async () => {
    expect(await places({ query: "sanctions", layers: ["notes"], limit: 1 })).toEqual(["first"]);
    expect(await places({ query: "sanctions", layers: ["record"] })).toEqual([
      "small-talks/s1/t1/p1",
    ]);
  });

  it("finds Russian with й apart from и and ё as е", async () => {
    expect(await places({ query: "елка мой" })).toEqual(["razgovory/s1/t1/p1"]);
    const { hits } = await find({ query: "мой" });
    expect(hits[0]?.matches).toEqual([{ start: 0, end: 3 }]);
    expect(await places({ query: '"все" "это"' })).toEqual(["razgovory/s1/t1/p2"]);
  });

  it("finds every apostrophe by every other", async () => {
    for (const apostrophe of ["'", "’", "ʼ", "‘", "ʹ", "′", "＇"])
      expect(await places({ query: `don${apostrophe}t` })).toEqual([
        "small-talks/s1/t1/p1",
        "small-talks/s1/c1",
      ]);
  });

  it("tells how the query was read, and what was doubtful in it", async () => {
    const page = await find({ query: 'sanctions "lesser evil' });
    expect(page).toMatchObject({
      query: 'sanctions "lesser evil',
      reading: "word sanctions; phrase “lesser evil”",
      problems: [{ at: { start: 10, end: 22 } }],
      total: 1,
    });
  });

  it("finds nothing for an empty query, and says why", async () => {
    const page = await find({ query: " " });
    expect(page).toMatchObject({ total: 0, hits: [], reading: "nothing" });
    expect(page.problems).toHaveLength(1);
  });

  it("refuses a query of 100 kB", async () => {
    await expect(find({ query: "x".repeat(100_000) })).rejects.toMatchObject({
      code: "query-too-long",
    });
  });

  it("finds nothing for speakers, works and records that do not exist", async () => {
    expect(await places({ query: "sanctions", speakers: ["nobody"] })).toEqual([]);
    expect(await places({ query: "sanctions", works: ["constructor"] })).toEqual([]);
    expect(await places({ query: "sanctions", records: ["__proto__"] })).toEqual([]);
  });
});
