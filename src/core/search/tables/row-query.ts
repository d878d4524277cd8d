import type { SearchScope } from "../../../contract/search.ts";
import { addClause, fieldClause } from "../../query/compose.ts";
import type { FieldName } from "../../query/query-tree.ts";

/**
 * Queries for the rows of a table over a scope: what the scope finds, its filters included, to which one
 * more clause applies.
 */
export function rowQueries(scope: SearchScope): (clause: string) => string {
  const base = filterClauses(scope).reduce(addClause, scope.query);
  return (clause) => addClause(base, clause);
}

/** The filters of a scope in the language of queries. */
export function filterClauses(scope: SearchScope): string[] {
  const { speakers, layers, works, records, years, tags, from, to } = scope;
  const span = from === undefined && to === undefined ? [] : [`date:${from ?? ""}..${to ?? ""}`];
  return [
    ...anyOf("speaker", speakers),
    ...anyOf("layer", layers),
    ...anyOf("work", works),
    ...anyOf("record", records),
    ...anyOf("date", years),
    ...anyOf("tag", tags),
    ...span,
  ];
}

function anyOf(name: FieldName, values: readonly string[] = []): string[] {
  const clauses = values.map((value) => fieldClause(name, value));
  return clauses.length === 0 ? [] : [clauses.join(" OR ")];
}
