import type { CheckSources } from "../sources.ts";
import type { FoundPlace, ResemblanceRequest } from "./resembling.ts";
import type { SeedList } from "./seeds.ts";
import type { WordList } from "./word-list.ts";

/** Passages of one slice: few enough that whoever waits hears of it several times a second. */
const SLICE = 50_000;
/** Passages for each text that is looked for. */
const CANDIDATES = 12;

/** A run of words of the manuscript in a passage. */
export interface TakenWords {
  from: number;
  length: number;
  place: FoundPlace;
  position: number;
}

export interface LookedUp {
  passages: number;
  /** For each owner, the places that resemble parts of it, the likeliest first. */
  places: Map<number, (FoundPlace & { weight: number })[]>;
  taken: TakenWords[];
}

/** @param told is called with how far it is, 0 to 1, and may throw to end it */
export async function lookUp(
  sources: Pick<CheckSources, "resemble">,
  list: WordList,
  wanted: Pick<ResemblanceRequest, "key" | "running" | "least" | "works"> & { seeds: SeedList },
  told: (done: number) => void,
): Promise<LookedUp> {
  const { seeds, ...rest } = wanted;
  const request = { ...rest, words: list.words, seeds: seeds.seeds(), limit: CANDIDATES };
  const of = Math.max(1, Math.ceil(list.passages / SLICE));
  const byText = new Map<number, (FoundPlace & { weight: number })[]>();
  const taken: TakenWords[] = [];
  let passages = 0;
  for (let at = 0; at < of; at++) {
    const answer = await sources.resemble({ ...request, slice: { at, of } });
    passages += answer.passages;
    taken.push(...answer.taken);
    for (const { text, place, weight } of answer.found) {
      const known = byText.get(text) ?? [];
      byText.set(text, known);
      known.push({ ...place, weight });
    }
    told((at + 1) / of);
  }
  return { passages, places: placesByOwner(byText, seeds.owners), taken };
}

function placesByOwner(
  byText: ReadonlyMap<number, (FoundPlace & { weight: number })[]>,
  owners: readonly number[],
): LookedUp["places"] {
  const places: LookedUp["places"] = new Map();
  for (const [text, found] of byText) {
    found.sort((a, b) => b.weight - a.weight);
    const owner = owners[text]!;
    const known = places.get(owner) ?? [];
    places.set(owner, known);
    known.push(...found.slice(0, CANDIDATES));
  }
  return places;
}
