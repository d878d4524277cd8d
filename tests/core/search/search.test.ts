import { describe, expect, it } from "vitest";
import type { SearchRequest } from "../../../src/contract/search.ts";
import { search } from "../../../src/core/search/search.ts";
import type { SearchContext } from "../../../src/core/search/understand.ts";
import { textCorpus } from "../../support/text-corpus.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";
import { annotation, highlight } from "./annotations.ts";
import { contextOf } from "./searching.ts";

const corpus = tinyCorpus();
const annotations = ["first", "second", "third"].map((id) =>
  annotation(id, { kind: "notebook" }, { note: `${id} note on sanctions` }),
);

const context = contextOf(corpus, annotations);

const find = (request: SearchRequest) => search(request, context);

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
      reading: expect.stringContaining("lesser evil"),
      problems: [{ at: { start: 10, end: 22 }, nearest: 'sanctions "lesser evil"' }],
      index: { isComplete: true },
      total: 1,
    });
  });

  it("finds nothing for an empty query, and says why", async () => {
    const page = await find({ query: " " });
    expect(page).toMatchObject({ total: 0, hits: [], suggestions: [] });
    expect(page.problems).toHaveLength(1);
  });

  it("refuses a query of more than 100,000 characters", async () => {
    await expect(find({ query: "x".repeat(100_001) })).rejects.toMatchObject({
      code: "query-too-long",
    });
  });

  it("reads the last word as a beginning only while it may be unfinished", async () => {
    expect(await places({ query: "legisl" })).toEqual([]);
    expect(await places({ query: "legisl", unfinished: true })).toEqual(["small-talks/s1/t1/p1"]);
  });

  it("finds other forms of a word when asked to, those as typed first", async () => {
    const texts = contextOf(textCorpus(["He says it.", "They say it.", "Nothing of it."]));
    const asked: SearchRequest = { query: "say", order: "relevance" };
    const passages = async (request: SearchRequest) =>
      (await search(request, texts)).hits.map((hit) => hit.passage);
    expect(await passages(asked)).toEqual(["w/p2"]);
    expect(await passages({ ...asked, wordForms: true })).toEqual(["w/p2", "w/p1"]);
  });

  it("orders by date, what is undated last", async () => {
    expect(await places({ query: "berg", order: "reading" })).toEqual([
      "small-talks/s1/d1",
      "small-talks/s2/d1",
    ]);
    expect(await places({ query: "telephone OR berg OR nobody", order: "date" })).toEqual([
      "small-talks/s1/d1",
      "small-talks/s2/d2",
      "small-talks/s2/d1",
      "small-talks/s2/c1",
    ]);
  });

  it("marks nothing when only fields are asked for", async () => {
    const { hits } = await find({ query: "speaker:berg", layers: ["record"] });
    expect(hits.map(({ passage, matches }) => ({ passage, matches }))).toEqual([
      { passage: "small-talks/s1/t2/p1", matches: [] },
      { passage: "small-talks/s2/t2/p1", matches: [] },
    ]);
  });

  it("counts hits by speaker, layer, work, record, year and tag, notes included", async () => {
    const tagged = highlight("tagged", [{ passage: "small-talks/s1/t1/p1", start: 0, end: 5 }], {
      note: "on sanctions",
      tags: ["trade"],
    });
    const { facets, total } = await search(
      { query: "sanctions", facets: true },
      contextOf(corpus, [...annotations, tagged]),
    );
    expect(total).toBe(7);
    expect(facets).toEqual([
      { field: "speaker", values: [{ value: "ivan-orlov", count: 2 }] },
      {
        field: "layer",
        values: [
          { value: "notes", count: 4 },
          { value: "commentary", count: 2 },
          { value: "record", count: 1 },
        ],
      },
      { field: "work", values: [{ value: "small-talks", count: 4 }] },
      { field: "record", values: [{ value: "1999-06-15-call", count: 2 }] },
      { field: "year", values: [{ value: "1999", count: 2 }] },
      { field: "tag", values: [{ value: "trade", count: 2 }] },
    ]);
  });

  it("finds as many hits with a filter as its facet says", async () => {
    const { facets } = await find({ query: "orlov OR berg OR the", facets: true });
    const filters = {
      speaker: "speakers",
      layer: "layers",
      work: "works",
      record: "records",
      year: "years",
      tag: "tags",
    } as const;
    for (const { field, values } of facets)
      for (const { value, count } of values) {
        const request = { query: "orlov OR berg OR the", [filters[field]]: [value] };
        expect([value, (await find(request)).total]).toEqual([value, count]);
      }
  });

  it("offers spellings that occur for a word that does not", async () => {
    const { suggestions: two } = await find({ query: "legislaton sancitons" });
    expect(two[0]).toMatchObject({ query: "legislation sanctions", total: 1 });
    const { suggestions: one } = await find({ query: "sanctoins", layers: ["record"] });
    expect(one).toEqual([
      {
        query: "sanctions",
        instead: [{ word: "sanctoins", at: { start: 0, end: 9 }, suggested: "sanctions" }],
        total: 1,
      },
    ]);
  });

  it("offers spellings for a word that is still being typed, when none begins so", async () => {
    const typed = async (query: string) =>
      (await find({ query, unfinished: true, layers: ["record"] })).suggestions;
    expect(await typed("sanctoins")).toMatchObject([{ query: "sanctions", total: 1 }]);
    expect(await typed("sanctio")).toEqual([]);
  });

  it("offers another spelling for one of two alternatives, of which the other is found", async () => {
    const { suggestions, total } = await find({ query: "sanctoins OR legislation" });
    expect(total).toBe(1);
    expect(suggestions).toMatchObject([{ query: "sanctions OR legislation", total: 3 }]);
  });

  it("offers nothing when every word occurs, though not together", async () => {
    expect(await find({ query: "sanctions nobody" })).toMatchObject({ total: 0, suggestions: [] });
  });

  it("answers ten thousand words", async () => {
    const words = Array.from({ length: 9_999 }, (_, number) => `w${number}`);
    expect((await find({ query: words.join(" ") })).total).toBe(0);
    const page = await find({ query: `sanctions OR ${words.join(" OR ")}`.slice(0, 99_000) });
    expect(page.total).toBe(6);
  }, 20_000);

  it("refuses or answers brackets in brackets, and never breaks", async () => {
    const nested = (depth: number) => `${"(".repeat(depth)}sanctions${")".repeat(depth)}`;
    expect((await find({ query: nested(20) })).total).toBe(6);
    await expect(find({ query: nested(5_000) })).rejects.toMatchObject({
      code: "query-too-long",
    });
  });

  it("never says that all was searched when it was not", async () => {
    let isComplete = false;
    const growing: SearchContext = {
      ...context,
      index: {
        ...context.index,
        state: async () => ({ isComplete, indexed: 0, passages: 15 }),
        find: async () => {
          const found = { total: 0, places: [], facets: [], inSets: [] };
          isComplete = true;
          return found;
        },
      },
    };
    expect((await search({ query: "sanctions" }, growing)).index.isComplete).toBe(false);
    expect((await search({ query: "sanctions" }, growing)).index.isComplete).toBe(true);
  });

  it("finds nothing for speakers, works and records that do not exist", async () => {
    expect(await places({ query: "sanctions", speakers: ["nobody"] })).toEqual([]);
    expect(await places({ query: "sanctions", works: ["constructor"] })).toEqual([]);
    expect(await places({ query: "sanctions", records: ["__proto__"] })).toEqual([]);
  });
});
