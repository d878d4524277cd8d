import { findIn, type FoundPart } from "../evaluate/found.ts";
import { matchesIn } from "../evaluate/matches.ts";
import { readingOrder, selectionsOf, type Texts } from "../evaluate/texts.ts";
import { type CountRequest, DISPERSION_PARTS } from "../text-index.ts";

interface Spread {
  work: string;
  words: number;
  places: number[];
  inParts: number[];
}

/** Where in the words of each work the matches stand, works in reading order; see `TextIndex.disperse`. */
export function disperseMatches({ plan, within }: CountRequest, texts: Texts): Spread[] {
  const selections = selectionsOf(texts);
  const around = findIn(within, texts, selections);
  const matches = findIn(plan, texts, selections).map((found) => positionsByPassage(found, plan));
  const works = new Map<string, Spread>();
  for (const { part, passage } of inReadingOrder(around, texts)) {
    const { segment } = around[part]!;
    const { places, values } = segment.column("work");
    const work = values[places[passage]!]!;
    const spread = works.get(work) ?? { work, words: 0, places: [], inParts: [] };
    works.set(work, spread);
    for (const position of matches[part]!(passage)) spread.places.push(spread.words + position);
    spread.words += segment.lengths()[passage]!;
  }
  const all = [...works.values()];
  for (const spread of all) {
    spread.inParts = Array.from({ length: DISPERSION_PARTS }, () => 0);
    for (const place of spread.places)
      spread.inParts[Math.floor((place * DISPERSION_PARTS) / spread.words)]! += 1;
  }
  return all;
}

function positionsByPassage(
  found: FoundPart,
  plan: CountRequest["plan"],
): (passage: number) => Uint32Array {
  const { passages, positions } = matchesIn(found, plan);
  const starts = new Map<number, number>();
  for (let at = passages.length - 1; at >= 0; at--) starts.set(passages[at]!, at);
  return (passage) => {
    const start = starts.get(passage);
    if (start === undefined) return new Uint32Array(0);
    let end = start;
    while (end < passages.length && passages[end] === passage) end++;
    return positions.subarray(start, end);
  };
}

function inReadingOrder(
  found: readonly FoundPart[],
  texts: Texts,
): { part: number; passage: number }[] {
  const all = found.flatMap(({ list, segment }, part) => {
    const order = readingOrder(segment, texts);
    return Array.from(list.values.subarray(0, list.length), (passage) => ({
      part,
      passage,
      key: order.keyOf(passage),
    }));
  });
  return all.sort((a, b) => a.key - b.key);
}
