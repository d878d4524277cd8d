import type { FacetField, SearchFilters, SearchLayer } from "../../../contract/search.ts";

type FilterKey = "speakers" | "layers" | "works" | "records" | "years" | "tags";

/** Every facet, in the order shown, with the filter that its values go into. */
export const FACETS: readonly { field: FacetField; key: FilterKey; title: string }[] = [
  { field: "speaker", key: "speakers", title: "Speaker" },
  { field: "layer", key: "layers", title: "Layer" },
  { field: "work", key: "works", title: "Work" },
  { field: "record", key: "records", title: "Record" },
  { field: "year", key: "years", title: "Year" },
  { field: "tag", key: "tags", title: "Tag" },
];

/** The values of a field that the filters let through; none when all. */
export function chosenIn(filters: SearchFilters, field: FacetField): string[] {
  return filters[keyOf(field)] ?? [];
}

/** The filters with other values of a field; none lets all through. */
export function withChosen<F extends SearchFilters>(
  filters: F,
  field: FacetField,
  values: readonly string[],
): F {
  const key = keyOf(field);
  const { [key]: _replaced, ...rest } = filters;
  // The values of a layer's facet are layers; all other filters hold any ids.
  const chosen = values as string[] & SearchLayer[];
  return (values.length > 0 ? { ...rest, [key]: chosen } : rest) as F;
}

function keyOf(field: FacetField): FilterKey {
  const facet = FACETS.find((candidate) => candidate.field === field);
  if (!facet) throw new Error(`There is no filter for the facet ${field}.`);
  return facet.key;
}
