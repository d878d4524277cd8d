import type { CollocateSort, ConcordanceSort, CountBy } from "../../contract/analysis.ts";
import type { FacetField, IndexState, SearchOrder } from "../../contract/search.ts";
import type { Layer, PassageKind } from "../../contract/work.ts";
import type { Plan } from "./plan/plan.ts";
import type { ResemblanceAnswer, ResemblanceRequest } from "./resemble/resemblance.ts";

/** A passage as it is indexed. */
export interface IndexedPassage {
  work: string;
  /** Place in the reading order of the work, from 0. */
  ordinal: number;
  text: string;
  kind: PassageKind;
  layer: Layer;
  speaker: string | null;
  role: string | null;
  record: string | null;
}

/** Where a passage stands; the text is not in the index. */
export interface PassagePlace {
  work: string;
  ordinal: number;
}

/** One match: `length` words from the word number `position` of the passage, as the tokeniser counts them. */
export interface MatchPlace extends PassagePlace {
  position: number;
  length: number;
}

export interface Counted {
  matches: number;
  /** Passages with a match. */
  passages: number;
  /** Words of all passages of the part. */
  words: number;
}

/** Values of facets and rows: a person, work or `WORK RECORD` id, a layer or a year; null where there is none. */
export interface FoundPlaces {
  total: number;
  places: PassagePlace[];
  facets: { field: Exclude<FacetField, "tag">; values: { value: string; count: number }[] }[];
  /** For each of the sets that were asked for, how many of its passages are among those found. */
  inSets: number[];
}

export interface FindRequest {
  plan: Plan;
  order: SearchOrder;
  offset: number;
  limit: number;
  facets: boolean;
  /** Passages by tag, to be counted among those found. */
  sets: PassagePlace[][];
}

export interface MatchRequest {
  plan: Plan;
  sort: ConcordanceSort;
  /** Words beside the match that decide, 1 to 3. */
  words: number;
  offset: number;
  limit: number;
}

/** `within` is the plan without its words: the texts that the counts are relative to. */
export interface CountRequest {
  plan: Plan;
  within: Plan;
}

/**
 * The index over the texts, wherever it lives. Matches are the places of the words that a plan asks for
 * in the passages that answer to the whole of it; every order is total, so pages never overlap.
 */
export interface TextIndex {
  state(): Promise<IndexState>;
  find(request: FindRequest): Promise<FoundPlaces>;
  /** A page of what answers to a plan in reading order, without looking at what comes after it. */
  page(request: { plan: Plan; offset: number; limit: number }): Promise<PassagePlace[]>;
  listMatches(
    request: MatchRequest,
  ): Promise<{ total: number; passages: number; matches: MatchPlace[] }>;
  count(
    request: CountRequest & { by: CountBy },
  ): Promise<{ rows: (Counted & { value: string | null })[]; total: Counted }>;
  /** In the order of the works; `places` are word numbers within the words of the work that count. */
  disperse(
    request: CountRequest,
  ): Promise<{ work: string; words: number; places: number[]; inParts: number[] }[]>;
  collocate(
    request: CountRequest & {
      left: number;
      right: number;
      least: number;
      sort: CollocateSort;
      limit: number;
    },
  ): Promise<{
    matches: number;
    total: number;
    rows: {
      word: string;
      together: number;
      occurrences: number;
      expected: number;
      logLikelihood: number;
      logDice: number;
    }[];
  }>;
  /** Without a reference, all passages that are not in the focus. */
  compare(request: { focus: Plan; reference: Plan | null; least: number; limit: number }): Promise<{
    focusWords: number;
    referenceWords: number;
    total: number;
    rows: { word: string; focus: number; reference: number; keyness: number; logRatio: number }[];
  }>;
  countNgrams(request: {
    plan: Plan;
    size: number;
    least: number;
    limit: number;
  }): Promise<{ total: number; rows: { words: string; occurrences: number; passages: number }[] }>;
  /** Terms that somebody may have meant by one that does not occur, the most plausible first. */
  suggest(request: { term: string; limit: number }): Promise<{ term: string; passages: number }[]>;
  /** Passages that resemble texts, and words of a running text that stand in passages, of one part of all passages. */
  resemble(request: ResemblanceRequest): Promise<ResemblanceAnswer>;
  /** In how many passages each word stands. */
  countHolding(request: { words: string[] }): Promise<number[]>;
}

/** Parts into which a work is cut to say how evenly something is spread over it. */
export const DISPERSION_PARTS = 10;

const METHOD_SET: Record<keyof TextIndex, true> = {
  state: true,
  find: true,
  page: true,
  listMatches: true,
  count: true,
  disperse: true,
  collocate: true,
  compare: true,
  countNgrams: true,
  suggest: true,
  resemble: true,
  countHolding: true,
};

/** An index of which every method is answered in the same way; the compiler keeps their names equal to the port’s. */
export function textIndexOf(
  ask: (method: keyof TextIndex) => (request: unknown) => Promise<unknown>,
): TextIndex {
  const methods = Object.keys(METHOD_SET) as (keyof TextIndex)[];
  return Object.fromEntries(methods.map((method) => [method, ask(method)])) as unknown as TextIndex;
}
