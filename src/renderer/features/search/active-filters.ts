import { SEARCH_LAYERS, type SearchFilters, type SearchLayer } from "../../../contract/search.ts";
import { withFilter } from "./search-request.ts";
import { writeTypedDate } from "./typed-date.ts";

/** One filter that narrows the search, in words, and the filters that remain without it. */
export interface ActiveFilter {
  key: string;
  label: string;
  without: SearchFilters;
}

/** How to call what the filters name by id. */
export interface FilterNames {
  speaker: (id: string) => string;
  record: (id: string) => string;
  work: (id: string) => string;
}

export const LAYER_NAMES: Record<SearchLayer, string> = {
  record: "Record",
  commentary: "Commentary",
  notes: "My notes",
};

export function activeFilters(filters: SearchFilters, names: FilterNames): ActiveFilter[] {
  return [
    ...listed(filters, "works", (id) => `In ${names.work(id)}`),
    ...listed(filters, "speakers", (id) => names.speaker(id)),
    ...layerFilter(filters),
    ...listed(filters, "records", (id) => names.record(id)),
    ...listed(filters, "years", (year) => year),
    ...listed(filters, "tags", (tag) => `Tagged ${tag}`),
    ...dateFilter(filters, "from", "From"),
    ...dateFilter(filters, "to", "Until"),
  ];
}

function listed(
  filters: SearchFilters,
  key: "works" | "speakers" | "records" | "years" | "tags",
  label: (id: string) => string,
): ActiveFilter[] {
  const ids = filters[key] ?? [];
  return ids.map((id) => ({
    key: `${key} ${id}`,
    label: label(id),
    without: withFilter(
      filters,
      key,
      ids.filter((other) => other !== id),
    ),
  }));
}

function layerFilter(filters: SearchFilters): ActiveFilter[] {
  const layers = SEARCH_LAYERS.filter((layer) => filters.layers?.includes(layer));
  if (layers.length === 0 || layers.length === SEARCH_LAYERS.length) return [];
  const [first = "", second] = layers.map((layer) => LAYER_NAMES[layer]);
  const label = second ? `${first} and ${second.toLowerCase()}` : `${first} only`;
  return [{ key: "layers", label, without: withFilter(filters, "layers", null) }];
}

function dateFilter(filters: SearchFilters, key: "from" | "to", word: string): ActiveFilter[] {
  const iso = filters[key];
  if (!iso) return [];
  const label = `${word} ${writeTypedDate(iso)}`;
  return [{ key, label, without: withFilter(filters, key, null) }];
}
