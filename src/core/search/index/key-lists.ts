import { COLUMN_NAMES, type Column, type ColumnName } from "./segment.ts";
import { keyTerm } from "./terms.ts";

/** The passages with each value of the columns, as terms: ascending, and in the order of the terms. */
export function keyLists(
  columnOf: (name: ColumnName) => Column,
): { term: string; passages: Uint32Array }[] {
  const lists = COLUMN_NAMES.flatMap((name) => listsOf(name, columnOf(name)));
  return lists.sort((a, b) => (a.term < b.term ? -1 : 1));
}

function listsOf(name: ColumnName, { places, values }: Column) {
  const starts = new Uint32Array(values.length + 1);
  for (const place of places) starts[place + 1]!++;
  for (let place = 0; place < values.length; place++) starts[place + 1]! += starts[place]!;
  const next = starts.slice();
  const sorted = new Uint32Array(places.length);
  for (const [passage, place] of places.entries()) sorted[next[place]!++] = passage;
  return values.slice(1).map((value, at) => ({
    term: keyTerm(`${name}=${value}`),
    passages: sorted.subarray(starts[at + 1]!, starts[at + 2]!),
  }));
}
