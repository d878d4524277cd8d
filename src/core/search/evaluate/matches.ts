import { GrowingArray } from "../index/growing-array.ts";
import type { Plan } from "../plan/plan.ts";
import type { FoundPart } from "./found.ts";
import { PlaceBuffer } from "./place-buffer.ts";

/** Every match in one part of the texts: by passage, position and length. */
export interface Matches {
  passages: Uint32Array;
  positions: Uint32Array;
  lengths: Uint32Array;
  /** Passages with a match. */
  held: number;
}

/** The places of all that a plan wants in the passages that answer to it, each place once. */
export function matchesIn(found: FoundPart, plan: Plan): Matches {
  const [passages, positions, lengths] = [
    new GrowingArray(),
    new GrowingArray(),
    new GrowingArray(),
  ];
  let held = 0;
  eachPassage(found, plan, (passage, places) => {
    if (places.count > 0) held++;
    for (let at = 0; at < places.count; at++) {
      passages.push(passage);
      positions.push(places.positions[at]!);
      lengths.push(places.lengths[at]!);
    }
  });
  return { passages: passages.view(), positions: positions.view(), lengths: lengths.view(), held };
}

/** Tells of each found passage where its matches are; the buffer is the same every time. */
export function eachPassage(
  { list, selection }: Pick<FoundPart, "list" | "selection">,
  plan: Plan,
  tell: (passage: number, places: PlaceBuffer) => void,
): void {
  const all = selection.leaves(plan).map((leaf) => leaf.placesIn(list));
  const places = new PlaceBuffer();
  for (let at = 0; at < list.length; at++) {
    places.clear();
    for (const { starts, positions, lengths } of all)
      for (let i = starts[at]!; i < starts[at + 1]!; i++)
        places.push(positions[i]!, typeof lengths === "number" ? lengths : lengths[i]!);
    if (all.length > 1) places.settle();
    tell(list.values[at]!, places);
  }
}
