import type {
  SearchFilters,
  SearchOrder,
  SearchRequest,
  SearchScope,
} from "../../../contract/search.ts";

/** What to ask for; null when nothing but white space is typed. */
export function scopeRequest(scope: SearchScope, order: SearchOrder): SearchRequest | null {
  return scope.query.trim() === "" ? null : { ...scope, order };
}

/** The scope with other filters, and the same query. */
export function inScope(scope: SearchScope, filters: SearchFilters): SearchScope {
  const { query, unfinished, wordForms } = scope;
  return {
    ...onlyFilters(filters),
    query,
    ...(unfinished !== undefined && { unfinished }),
    ...(wordForms !== undefined && { wordForms }),
  };
}

/** The filters of a scope or request, without its query. */
export function onlyFilters(filters: SearchFilters): SearchFilters {
  const { speakers, layers, works, records, years, tags, from, to } = filters;
  return {
    ...(speakers && { speakers }),
    ...(layers && { layers }),
    ...(works && { works }),
    ...(records && { records }),
    ...(years && { years }),
    ...(tags && { tags }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
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
