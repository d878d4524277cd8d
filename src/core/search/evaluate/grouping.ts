import type { Numbers } from "../index/numbers.ts";
import type { CountBy } from "../../../contract/analysis.ts";
import type { Segment } from "../index/segment.ts";
import type { Texts } from "./texts.ts";

/** Tells of each passage of a segment which values of a field it counts for; null where it has none. */
export interface Grouping {
  /** For each passage, a place in `groups`. */
  places: Numbers;
  /** A record that may fall into several years counts for each. */
  groups: readonly (readonly (string | null)[])[];
}

export function groupingOf(by: CountBy, segment: Segment, { records }: Texts): Grouping {
  const { places, values } = segment.column(by === "year" ? "record" : by);
  const groups = values.map((value): (string | null)[] => {
    if (value === "") return [null];
    if (by !== "year") return [value];
    const years = records.get(value)?.years ?? [];
    return years.length > 0 ? years : [null];
  });
  return { places, groups };
}
