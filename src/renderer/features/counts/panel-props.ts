import type { SearchScope } from "../../../contract/search.ts";
import type { Names } from "../../session/directory.ts";

/** What every measure is given. */
export interface PanelProps {
  /** The same object for as long as its answer stays the same. */
  scope: SearchScope;
  names: Names;
  onScope: (scope: SearchScope) => void;
}

/** Said where a measure is about the matches of a search and there is none. */
export const NEEDS_QUERY = "Type a word or a phrase into the search above to count it.";

/** How many rows a chart shows; the table has all. */
export const BARS = 20;

/** Says that a chart shows the first of many; empty when it shows all. */
export function firstOf(shown: number, all: number, what: string): string {
  return all > shown
    ? ` The chart shows the first ${shown} of ${all.toLocaleString("en")} ${what}.`
    : "";
}
