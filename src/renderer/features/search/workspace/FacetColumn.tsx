import { memo } from "react";
import { type FacetField, SEARCH_LAYERS, type SearchFilters } from "../../../../contract/search.ts";
import type { Facets } from "../asking/use-facets.ts";
import { LAYER_NAMES } from "../active-filters.ts";
import { DateField } from "../DateField.tsx";
import { chosenIn, FACETS, withChosen } from "../facet-filters.ts";
import { withFilter } from "../search-request.ts";
import type { Directory } from "../../../session/directory.ts";
import { FacetList } from "./FacetList.tsx";
import "./facets.css";

interface FacetColumnProps {
  filters: SearchFilters;
  facets: Facets;
  directory: Directory;
  onFilters: (filters: SearchFilters) => void;
}

/** By what the hits can be narrowed, with how many there are of each; drawn anew only with other counts. */
export const FacetColumn = memo(function FacetColumn(props: FacetColumnProps) {
  const { filters, facets, directory, onFilters } = props;
  const setDate = (key: "from" | "to") => (iso: string | null) =>
    onFilters(withFilter(filters, key, iso));
  return (
    <section className="facet-column" aria-label="Narrow the results">
      {FACETS.map(({ field, title }) => {
        const chosen = chosenIn(filters, field);
        const values = facets.get(field) ?? [];
        if (values.length === 0 && chosen.length === 0) return null;
        return (
          <FacetList
            key={field}
            title={title}
            values={withMissing(values, chosen)}
            chosen={chosen}
            nameOf={(value) => nameIn(directory, field, value)}
            onChange={(next) => onFilters(withChosen(filters, field, next))}
          />
        );
      })}
      <div className="filter-dates facet-dates">
        <DateField label="From" value={filters.from} onChange={setDate("from")} />
        <DateField label="Until" value={filters.to} onChange={setDate("to")} />
      </div>
    </section>
  );
});

interface Value {
  value: string;
  count: number;
}

/** What is chosen can be let go again, also when nothing of it is left. */
function withMissing(values: readonly Value[], chosen: readonly string[]): Value[] {
  const known = new Set(values.map(({ value }) => value));
  const missing = chosen.filter((value) => !known.has(value));
  return [...values, ...missing.map((value) => ({ value, count: 0 }))];
}

function nameIn({ names }: Directory, field: FacetField, value: string): string {
  if (field === "speaker") return names.speaker(value);
  if (field === "work") return names.work(value);
  if (field === "record") return names.record(value);
  if (field !== "layer") return value;
  const layer = SEARCH_LAYERS.find((candidate) => candidate === value);
  return layer ? LAYER_NAMES[layer] : value;
}
