import type { SearchFilters, SearchScope } from "../../../contract/search.ts";

/** One of the two parts of the texts that are held against each other. */
export type Side =
  | { kind: "search" }
  | { kind: "speaker"; speaker: string }
  | { kind: "period"; from: string; to: string }
  | { kind: "query"; query: string }
  | { kind: "rest" };

const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What is wrong with a side, in a sentence; null when it can be counted. */
export function sideProblem(side: Side): string | null {
  if (side.kind === "speaker") return side.speaker === "" ? "Choose a speaker." : null;
  if (side.kind === "query") return side.query.trim() === "" ? "Type what to compare." : null;
  if (side.kind !== "period") return null;
  const typed = [side.from, side.to].filter((date) => date !== "");
  if (typed.length === 0) return "Type a year, at least on one side.";
  return typed.every((date) => ISO.test(date))
    ? null
    : "A date looks like 1999, 1999-09 or 1999-09-12.";
}

/** What a side is as a search; undefined for all the rest. The filters of the search hold for it, too. */
export function sideScope(side: Side, scope: SearchScope): SearchScope | undefined {
  const filters = filtersOf(scope);
  if (side.kind === "search") return scope;
  if (side.kind === "speaker") return { ...filters, query: "", speakers: [side.speaker] };
  if (side.kind === "query")
    return { ...filters, query: side.query, ...(scope.wordForms && { wordForms: true }) };
  if (side.kind === "rest") return undefined;
  const { from: _from, to: _to, ...others } = filters;
  return {
    ...others,
    query: "",
    ...(side.from !== "" && { from: side.from }),
    ...(side.to !== "" && { to: side.to }),
  };
}

/** Whether a search is about anything less than everything. */
export function isNarrowed(scope: SearchScope): boolean {
  const lists = Object.values(filtersOf(scope));
  return (
    scope.query.trim() !== "" || lists.some((value) => value !== undefined && value.length > 0)
  );
}

function filtersOf(scope: SearchScope): SearchFilters {
  const { query: _query, unfinished: _unfinished, wordForms: _forms, ...filters } = scope;
  return filters;
}
