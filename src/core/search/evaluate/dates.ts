import type { Segment } from "../index/segment.ts";
import type { PassageList } from "./passage-list.ts";
import type { Texts } from "./texts.ts";

/** For each passage the first day on which it may have been said, as `19990912`; infinite where none is known. */
export function dateKeys(list: PassageList, segment: Segment, { records }: Texts): Float64Array {
  const { places, values } = segment.column("record");
  const days = Float64Array.from(values, (record) => {
    const earliest = records.get(record)?.earliest;
    return earliest ? Number(earliest.replaceAll("-", "")) : Infinity;
  });
  const keys = new Float64Array(list.length);
  for (let at = 0; at < list.length; at++) keys[at] = days[places[list.values[at]!]!]!;
  return keys;
}

/** Orders days; two unknown ones are equal. */
export function compareDays(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
