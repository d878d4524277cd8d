import { useMemo } from "react";
import type { SearchFilters, SearchPage, SearchRequest } from "../../../contract/search.ts";
import { useLoaded } from "../../session/use-loaded.ts";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import type { ActiveFilter } from "./active-filters.ts";
import { inScope } from "./search-request.ts";

export interface EmptyResultProps {
  page: SearchPage;
  request: SearchRequest;
  narrowed: ActiveFilter[];
  onFiltersChange: (filters: SearchFilters) => void;
}

/** What was searched in vain, and what would be found with a filter less. */
export function EmptyResult({ page, request, narrowed, onFiltersChange }: EmptyResultProps) {
  const { bridge } = useSession();
  const ways = useMemo(() => waysOut(narrowed), [narrowed]);
  const ask = useMemo(() => {
    const count = (filters: SearchFilters) =>
      bridge.search({ ...inScope(request, filters), limit: 0 }).then(({ total }) => total);
    return ways.length > 0 ? () => Promise.all(ways.map(({ without }) => count(without))) : null;
  }, [bridge, request, ways]);
  const counts = useLoaded(ask);

  return (
    <div className="search-empty">
      <p className="search-empty-title">
        {page.index.isComplete ? "Nothing found" : "Nothing found so far"}
      </p>
      <p>
        Searched for: {page.reading || `“${request.query.trim()}”`}
        {narrowed.length > 0 && `, within: ${narrowed.map(({ label }) => label).join(" · ")}`}
      </p>
      {ways.length > 0 && (
        <ul className="search-ways">
          {ways.map(({ key, label, without }, index) => (
            <li key={key}>
              <Button onPress={() => onFiltersChange(without)}>
                {label}
                {counts.state === "ready" && (
                  <span className="search-way-count">{foundInWords(counts.value[index])}</span>
                )}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {ways.length === 0 && page.problems.length === 0 && (
        <p>Fewer words, or only their beginning, find more. Words in quotes must stand together.</p>
      )}
    </div>
  );
}

function waysOut(narrowed: ActiveFilter[]): ActiveFilter[] {
  const ways = narrowed.map((filter) => ({ ...filter, label: `Without “${filter.label}”` }));
  return narrowed.length > 1
    ? [...ways, { key: "all", label: "Without any filter", without: {} }]
    : ways;
}

function foundInWords(total = 0): string {
  return total === 0 ? "nothing" : `${total.toLocaleString("en")} found`;
}
