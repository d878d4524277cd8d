import { describe, expect, it } from "vitest";
import type { SearchPage, SearchRequest } from "../../../src/contract/search.ts";
import { searchWithSpelling } from "../../../src/renderer/features/search/asking/search-with-spelling.ts";

const suggestion = { query: "sanctions", instead: [], total: 12 };

/** Offers a spelling for finished words only, as the search does. */
function bridge(total: number) {
  const asked: SearchRequest[] = [];
  const search = async (request: SearchRequest): Promise<SearchPage> => {
    asked.push(request);
    return {
      query: request.query,
      reading: "",
      problems: [],
      index: { isComplete: true, indexed: 1, passages: 1 },
      tookMs: 0,
      total,
      hits: [],
      facets: [],
      suggestions: request.unfinished ? [] : [suggestion],
    };
  };
  return { asked, search };
}

describe("a search for a word that is still being typed", () => {
  it("offers another spelling when nothing begins so", async () => {
    const page = await searchWithSpelling(bridge(0), { query: "sanctoins", unfinished: true });
    expect(page.suggestions).toEqual([suggestion]);
  });

  it("asks no second time when something does, or when the word was finished", async () => {
    const finding = bridge(3);
    await searchWithSpelling(finding, { query: "sanc", unfinished: true });
    const finished = bridge(0);
    await searchWithSpelling(finished, { query: "sanctoins" });
    expect([finding.asked.length, finished.asked.length]).toEqual([1, 1]);
  });
});
