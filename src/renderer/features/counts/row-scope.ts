import type { SearchScope } from "../../../contract/search.ts";

/** The search that finds the passages of a row: its query, which holds the filters of the scope, too. */
export function rowScope({ wordForms }: SearchScope, query: string): SearchScope {
  return wordForms ? { query, wordForms } : { query };
}
