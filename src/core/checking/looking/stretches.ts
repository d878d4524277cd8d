import type { WantedStretch } from "../sources.ts";
import type { FoundPlace } from "./resembling.ts";

/** Passages on each side of one that was found, in which the words before and after may stand. */
const AROUND = 2;
/** Words of a quotation for which one passage more is looked at. */
const WORDS_OF_PASSAGE = 25;
/** Stretches that one quotation is compared with. */
const MOST = 6;
/** What has less of the weight of the best is not worth a look. */
const LEAST_SHARE = 0.34;

/** Where to compare: stretches around the places that were found, the likeliest first, none within another. */
export function stretchesAround(
  places: readonly (FoundPlace & { weight: number })[],
  words: number,
): WantedStretch[] {
  const reach = AROUND + Math.ceil(words / WORDS_OF_PASSAGE);
  const sums = places.map((place) => ({
    place,
    weight: places.reduce(
      (sum, other) => sum + (isNear(place, other, reach) ? other.weight : 0),
      0,
    ),
  }));
  sums.sort((a, b) => b.weight - a.weight || b.place.weight - a.place.weight);
  const chosen: FoundPlace[] = [];
  for (const { place, weight } of sums) {
    if (chosen.length === MOST || weight < sums[0]!.weight * LEAST_SHARE) break;
    const near = places.filter((other) => isNear(place, other, reach));
    const centre = near.reduce((best, other) => (other.weight > best.weight ? other : best), place);
    if (!chosen.some((other) => isNear(centre, other, reach))) chosen.push(centre);
  }
  return chosen.map(({ work, ordinal }) => ({
    work,
    from: Math.max(0, ordinal - reach),
    at: ordinal,
    to: ordinal + reach + 1,
  }));
}

function isNear(a: FoundPlace, b: FoundPlace, reach: number): boolean {
  return a.work === b.work && Math.abs(a.ordinal - b.ordinal) <= reach;
}
