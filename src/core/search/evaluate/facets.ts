import { compareText } from "../../text/compare.ts";
import type { FoundPlaces } from "../text-index.ts";
import type { FoundPart } from "./found.ts";
import { groupingOf } from "./grouping.ts";
import type { Texts } from "./texts.ts";

const FIELDS = ["speaker", "layer", "work", "record", "year"] as const;

/** How many of the found passages have each value of each field; by falling count. */
export function facetsOf(found: readonly FoundPart[], texts: Texts): FoundPlaces["facets"] {
  return FIELDS.map((field) => {
    const counts = new Map<string, number>();
    for (const { segment, list } of found) {
      if (list.length === 0) continue;
      const { places, groups } = groupingOf(field, segment, texts);
      const sums = new Uint32Array(groups.length);
      for (let at = 0; at < list.length; at++) sums[places[list.values[at]!]!]!++;
      for (const [place, sum] of sums.entries())
        for (const value of sum > 0 ? groups[place]! : [])
          if (value !== null) counts.set(value, (counts.get(value) ?? 0) + sum);
    }
    const values = [...counts].map(([value, count]) => ({ value, count }));
    return {
      field,
      values: values.sort((a, b) => b.count - a.count || compareText(a.value, b.value)),
    };
  });
}
