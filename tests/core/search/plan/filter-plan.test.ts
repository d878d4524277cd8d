import { describe, expect, it } from "vitest";
import type { SearchFilters } from "../../../../src/contract/search.ts";
import { filterPlan } from "../../../../src/core/search/plan/filter-plan.ts";
import { tinyCorpus } from "../../../support/tiny-corpus.ts";
import { highlight } from "../annotations.ts";
import { contextOf } from "../searching.ts";

const corpus = tinyCorpus();
const TAGGED = highlight("one", [{ passage: "small-talks/s1/c1", start: 0, end: 5 }], {
  tags: ["Cold War"],
});
const context = contextOf(corpus, [TAGGED]);

async function letThrough(filters: SearchFilters): Promise<string[]> {
  const { places } = await context.index.find({
    plan: filterPlan(filters, context),
    order: "reading",
    offset: 0,
    limit: 1_000,
    facets: false,
    sets: [],
  });
  return places.map(({ work, ordinal }) => corpus.work(work).passages[ordinal]!.id);
}

describe("filterPlan", () => {
  it("lets everything through when there are no filters, or empty ones", async () => {
    const all = [...corpus.texts()].flatMap((work) => work.passages).length;
    expect(await letThrough({})).toHaveLength(all);
    expect(await letThrough({ speakers: [], layers: [], works: [], records: [] })).toHaveLength(
      all,
    );
  });

  it("keeps to what one person says, not to what is said about them", async () => {
    expect(await letThrough({ speakers: ["anna-berg"] })).toEqual([
      "small-talks/s1/t2/p1",
      "small-talks/s2/t2/p1",
    ]);
  });

  it("takes several values of one filter as alternatives", async () => {
    expect(await letThrough({ speakers: ["anna-berg", "lev-zimin"] })).toHaveLength(4);
  });

  it("requires filters of different kinds together", async () => {
    expect(await letThrough({ speakers: ["ivan-orlov"], records: ["1999-11-oslo"] })).toEqual([
      "small-talks/s2/t1/p1",
    ]);
    expect(await letThrough({ speakers: ["ivan-orlov"], layers: ["commentary"] })).toEqual([]);
  });

  it("tells a record from the editor’s words about it", async () => {
    expect(await letThrough({ records: ["1999-11-oslo"] })).toEqual([
      "small-talks/s2/d1",
      "small-talks/s2/t1/p1",
    ]);
    expect(await letThrough({ records: ["1999-11-oslo"], layers: ["record"] })).toEqual([
      "small-talks/s2/t1/p1",
    ]);
  });

  it("keeps to the years in which a record may have been made", async () => {
    expect(await letThrough({ years: ["1999"] })).toHaveLength(8);
    expect(await letThrough({ years: ["2000"] })).toEqual([]);
    expect(await letThrough({ years: ["2000", "1999"] })).toHaveLength(8);
  });

  it("keeps to passages with an annotation of a tag, in any spelling", async () => {
    expect(await letThrough({ tags: ["cold war"] })).toEqual(["small-talks/s1/c1"]);
    expect(await letThrough({ tags: ["peace"] })).toEqual([]);
  });

  it("lets no text through when only notes are wanted", async () => {
    expect(await letThrough({ layers: ["notes"] })).toEqual([]);
  });

  it.each([
    { from: "1999-06-15", to: "1999-06-15", call: true, oslo: false },
    { from: "1999-06", to: "1999-06", call: true, oslo: false },
    { from: "1999", call: true, oslo: true },
    { to: "1999", call: true, oslo: true },
    { from: "1999-12-25", call: false, oslo: true },
    { from: "2000", call: false, oslo: false },
    { to: "1999-10-30", call: true, oslo: false },
    { from: "1999-12-01", to: "1999-11-01", call: false, oslo: false },
  ])(
    "from $from to $to: the call $call, the undated meeting $oslo",
    async ({ call, oslo, ...span }) => {
      const found = await letThrough(span);
      expect(found.includes("small-talks/s1/t1/p1")).toBe(call);
      expect(found.includes("small-talks/s2/t1/p1")).toBe(oslo);
      expect(found).not.toContain("small-talks/s1/c1");
      expect(found).not.toContain("razgovory/s1/t1/p1");
    },
  );
});
