import { describe, expect, it } from "vitest";
import type { SearchFilters } from "../../../src/contract/search.ts";
import { createPassageFilter } from "../../../src/core/search/search-filters.ts";
import { tinyCorpus } from "../../support/tiny-corpus.ts";

const corpus = tinyCorpus();

function letThrough(filters: SearchFilters): string[] {
  return corpus.works
    .flatMap((work) => work.passages)
    .filter(createPassageFilter(filters, corpus))
    .map((passage) => passage.id);
}

describe("createPassageFilter", () => {
  it("lets everything through when there are no filters, or empty ones", () => {
    const all = corpus.works.flatMap((work) => work.passages).length;
    expect(letThrough({})).toHaveLength(all);
    expect(letThrough({ speakers: [], layers: [], works: [], records: [] })).toHaveLength(all);
  });

  it("keeps to what one person says, not to what is said about them", () => {
    expect(letThrough({ speakers: ["anna-berg"] })).toEqual([
      "small-talks/s1/t2/p1",
      "small-talks/s2/t2/p1",
    ]);
  });

  it("takes several values of one filter as alternatives", () => {
    expect(letThrough({ speakers: ["anna-berg", "lev-zimin"] })).toHaveLength(4);
  });

  it("requires filters of different kinds together", () => {
    expect(letThrough({ speakers: ["ivan-orlov"], records: ["1999-11-oslo"] })).toEqual([
      "small-talks/s2/t1/p1",
    ]);
    expect(letThrough({ speakers: ["ivan-orlov"], layers: ["commentary"] })).toEqual([]);
  });

  it("tells a record from the editor’s words about it", () => {
    expect(letThrough({ records: ["1999-11-oslo"] })).toEqual([
      "small-talks/s2/d1",
      "small-talks/s2/t1/p1",
    ]);
    expect(letThrough({ records: ["1999-11-oslo"], layers: ["record"] })).toEqual([
      "small-talks/s2/t1/p1",
    ]);
  });

  it("lets no text through when only notes are wanted", () => {
    expect(letThrough({ layers: ["notes"] })).toEqual([]);
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
  ])("from $from to $to: the call $call, the undated meeting $oslo", ({ call, oslo, ...span }) => {
    const found = letThrough(span);
    expect(found.includes("small-talks/s1/t1/p1")).toBe(call);
    expect(found.includes("small-talks/s2/t1/p1")).toBe(oslo);
    expect(found).not.toContain("small-talks/s1/c1");
    expect(found).not.toContain("razgovory/s1/t1/p1");
  });
});
