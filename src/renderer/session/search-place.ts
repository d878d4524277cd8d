import {
  SEARCH_LAYERS,
  SEARCH_ORDERS,
  type SearchLayer,
  type SearchOrder,
  type SearchScope,
} from "../../contract/search.ts";

export const SEARCH_PARTS = ["results", "concordance", "counts"] as const;

export type SearchPart = (typeof SEARCH_PARTS)[number];

/** What the search view shows, and how. */
export interface SearchPlace {
  scope: SearchScope;
  part: SearchPart;
  /** Null: as the settings say. */
  order: SearchOrder | null;
  /** Whether hits in reading order stand below the headings of their sections; null: they do. */
  isGrouped: boolean | null;
}

export const EMPTY_PLACE: SearchPlace = {
  scope: { query: "" },
  part: "results",
  order: null,
  isGrouped: null,
};

/**
 * Whether hits stand below headings. By relevance or date a section comes up again and again, and its heading
 * would promise that all of it stands there: each hit says for itself where it is.
 */
export function standsBySection(order: SearchOrder, isGrouped: boolean | null): boolean {
  return order === "reading" && (isGrouped ?? true);
}

/** Longer ones are answered or refused all the same, but have no room in an address. */
const LONGEST_IN_ADDRESS = 100_000;

const LISTS = [
  ["speaker", "speakers"],
  ["work", "works"],
  ["record", "records"],
  ["year", "years"],
  ["tag", "tags"],
] as const;

/** The place as parameters of an address: `q=sanctions&speaker=vladimir-putin&order=date`. */
export function formatSearchPlace({ scope, part, order, isGrouped }: SearchPlace): string {
  const params = new URLSearchParams();
  if (scope.query && scope.query.length <= LONGEST_IN_ADDRESS) params.set("q", scope.query);
  if (scope.unfinished) params.set("open", "1");
  if (scope.wordForms) params.set("forms", "1");
  for (const [name, key] of LISTS) for (const value of scope[key] ?? []) params.append(name, value);
  for (const layer of scope.layers ?? []) params.append("layer", layer);
  if (scope.from) params.set("from", scope.from);
  if (scope.to) params.set("to", scope.to);
  if (part !== "results") params.set("show", part);
  if (order) params.set("order", order);
  if (isGrouped !== null) params.set("list", isGrouped ? "grouped" : "flat");
  return params.toString();
}

/** Whatever of it cannot be understood is left out. */
export function parseSearchPlace(text: string): SearchPlace {
  const params = new URLSearchParams(text);
  const list = params.get("list");
  return {
    scope: parseScope(params),
    part: SEARCH_PARTS.find((part) => part === params.get("show")) ?? "results",
    order: SEARCH_ORDERS.find((order) => order === params.get("order")) ?? null,
    isGrouped: list === "grouped" ? true : list === "flat" ? false : null,
  };
}

function parseScope(params: URLSearchParams): SearchScope {
  const scope: SearchScope = { query: params.get("q") ?? "" };
  if (params.get("open") === "1") scope.unfinished = true;
  if (params.get("forms") === "1") scope.wordForms = true;
  for (const [name, key] of LISTS) {
    const values = params.getAll(name).filter((value) => isValue(name, value));
    if (values.length > 0) scope[key] = values;
  }
  const layers = params.getAll("layer").filter(isLayer);
  if (layers.length > 0) scope.layers = layers;
  for (const key of ["from", "to"] as const) {
    const date = params.get(key);
    if (date && /^\d{4}(-\d{2}){0,2}$/.test(date)) scope[key] = date;
  }
  return scope;
}

function isValue(name: (typeof LISTS)[number][0], value: string): boolean {
  return name === "year" ? /^\d{4}$/.test(value) : value !== "";
}

function isLayer(name: string): name is SearchLayer {
  return (SEARCH_LAYERS as readonly string[]).includes(name);
}
