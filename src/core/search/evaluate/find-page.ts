import type { Plan } from "../plan/plan.ts";
import type { PassagePlace } from "../text-index.ts";
import { findPlaces } from "./find-places.ts";
import { present } from "./found.ts";
import { placeOf } from "./places.ts";
import { readingOrder, selectionsOf, type Texts } from "./texts.ts";

/** Passages that are looked at first; four times as many each time, until the page is full. */
const FIRST_STRETCH = 2_048;

/** A page in reading order; see `TextIndex.page`. */
export function findPage(
  { plan, offset, limit }: { plan: Plan; offset: number; limit: number },
  texts: Texts,
): PassagePlace[] {
  const [part, ...others] = texts.parts;
  if (!part || others.length > 0 || !readingOrder(part.segment, texts).isAscending)
    return findPlaces({ plan, order: "reading", offset, limit, facets: false, sets: [] }, texts)
      .places;
  const [{ selection }] = selectionsOf(texts) as [ReturnType<typeof selectionsOf>[number]];
  const places: PassagePlace[] = [];
  let skipped = 0;
  let from = 0;
  for (let stretch = FIRST_STRETCH; from < part.segment.size; stretch *= 4) {
    const to = Math.min(from + stretch, part.segment.size);
    const { values, length } = present(selection.select(plan, from, to), part.gone);
    const first = Math.min(offset - skipped, length);
    skipped += first;
    for (let at = first; at < length && places.length < limit; at++)
      places.push(placeOf(values[at]!, part.segment));
    if (places.length === limit) break;
    from = to;
  }
  return places;
}
