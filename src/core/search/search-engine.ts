import type { SearchPage, SearchRequest } from "../../contract/search.ts";

/** A page of results before anyone has measured how long it took. */
export type TextSearchPage = Omit<SearchPage, "tookMs">;

/** Searches the text layers, wherever the index lives. Notes are no concern of it. */
export interface SearchEngine {
  /** Hits in reading order. Rejects with ReadoutError `query-too-long`. */
  search(request: SearchRequest): Promise<TextSearchPage>;
}

/** How many hits a page holds when the request does not say. */
export const DEFAULT_LIMIT = 50;
