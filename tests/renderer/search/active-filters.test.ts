import { describe, expect, it } from "vitest";
import type { SearchFilters } from "../../../src/contract/search.ts";
import { activeFilters } from "../../../src/renderer/features/search/active-filters.ts";

const names = {
  speaker: (id: string) => ({ "anna-berg": "Anna Berg" })[id] ?? id,
  record: (id: string) => `Record ${id}`,
  work: (id: string) => `Work ${id}`,
};

function labels(filters: SearchFilters): string[] {
  return activeFilters(filters, names).map(({ label }) => label);
}

describe("active filters", () => {
  it("are none when nothing narrows, also when all layers are named", () => {
    expect(labels({})).toEqual([]);
    expect(labels({ speakers: [], layers: ["notes", "record", "commentary"] })).toEqual([]);
  });

  it("are named in words, one for each value", () => {
    expect(
      labels({
        works: ["small-talks"],
        speakers: ["anna-berg", "unknown-person"],
        layers: ["record"],
        records: ["1999-06-15-call"],
        years: ["1999"],
        tags: ["to check"],
        from: "1999-06",
        to: "2000-01-01",
      }),
    ).toEqual([
      "In Work small-talks",
      "Anna Berg",
      "unknown-person",
      "Record only",
      "Record 1999-06-15-call",
      "1999",
      "Tagged to check",
      "From June 1999",
      "Until 1 January 2000",
    ]);
  });

  it("name two layers together", () => {
    expect(labels({ layers: ["notes", "commentary"] })).toEqual(["Commentary and my notes"]);
  });

  it("each know what remains without them", () => {
    const filters: SearchFilters = { speakers: ["anna-berg", "ivan-orlov"], from: "1999" };
    const [anna, ivan, from] = activeFilters(filters, names);
    expect(anna?.without).toEqual({ speakers: ["ivan-orlov"], from: "1999" });
    expect(ivan?.without).toEqual({ speakers: ["anna-berg"], from: "1999" });
    expect(from?.without).toEqual({ speakers: ["anna-berg", "ivan-orlov"] });
  });

  it("leave nothing behind when they are taken away one after the other", () => {
    let filters: SearchFilters = {
      works: ["a"],
      speakers: ["b", "c"],
      layers: ["notes"],
      records: ["d"],
      from: "1999",
      to: "2000",
    };
    for (let left = 7; left > 0; left--) {
      const active = activeFilters(filters, names);
      expect(active).toHaveLength(left);
      filters = active[0]?.without ?? {};
    }
    expect(filters).toEqual({});
  });
});
