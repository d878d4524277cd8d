import type { SearchFilters, SearchRequest } from "../../../contract/search.ts";

/** What to ask for; null when nothing but white space is typed. */
export function searchRequest(text: string, filters: SearchFilters): SearchRequest | null {
  return text.trim() === "" ? null : { ...filters, query: text };
}

/** The filters with one of them set; an empty list or an absent value takes it away. */
export function withFilter<K extends keyof SearchFilters>(
  filters: SearchFilters,
  key: K,
  value: SearchFilters[K] | null,
): SearchFilters {
  const { [key]: _replaced, ...rest } = filters;
  return value && value.length > 0 ? { ...rest, [key]: value } : rest;
}
