import type { SearchScope } from "../../contract/search.ts";
import { spelledOut } from "./search-memory.ts";

/**
 * What a scope asks for, whether or not its last word was still being typed; written in one way only, so
 * that equal scopes are equal as JSON.
 */
export function finishedScope(scope: SearchScope): SearchScope {
  const { query: _query, unfinished: _unfinished, wordForms, ...filters } = scope;
  const narrowing = Object.entries(filters)
    .filter(([, value]) => value !== undefined && value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    query: spelledOut(scope),
    ...(wordForms && { wordForms }),
    ...(Object.fromEntries(narrowing) as Partial<SearchScope>),
  };
}
