import type { CountBy } from "../../../src/contract/analysis.ts";
import type { IndexedRecord } from "../../../src/core/search/record-years.ts";
import type { Plan, WordPlan } from "../../../src/core/search/plan/plan.ts";
import {
  DISPERSION_PARTS,
  type Counted,
  type FindRequest,
  type FoundPlaces,
  type IndexedPassage,
  type MatchRequest,
  type TextIndex,
} from "../../../src/core/search/text-index.ts";
import { createWordForms, type WordForms } from "../../../src/core/search/word-forms.ts";
import { matchesIn, passing, type PlainTexts } from "./plain-texts.ts";
import { countHolding, resemble } from "./plain-resemblance.ts";
import { collocates, compareWords, countNgrams } from "./plain-counts.ts";
import {
  answers,
  asTyped,
  editDistance,
  type Leaf,
  leavesOf,
  placesOf,
  plainPassage,
  type Place,
  type PlainPassage,
} from "./plain-match.ts";

/** BM25's usual constants. */
const [K1, B] = [1.2, 0.75];

/**
 * The index as a plain scan over all passages: slow, and obviously right. Passages are given in reading
 * order.
 */
export function createPlainIndex(
  passages: readonly IndexedPassage[],
  records: readonly IndexedRecord[] = [],
  forms: WordForms = createWordForms(),
): TextIndex {
  const texts: PlainTexts = {
    passages: passages.map(plainPassage),
    records: new Map(records.map((record) => [record.id, record])),
    forms,
  };
  const count = texts.passages.length;
  return {
    state: async () => ({ isComplete: true, indexed: count, passages: count }),
    find: async (request) => find(request, texts),
    page: async ({ plan, offset, limit }) =>
      passing(plan, texts)
        .slice(offset, offset + limit)
        .map(placeOf),
    listMatches: async (request) => listMatches(request, texts),
    count: async (request) => countBy(request, texts),
    disperse: async (request) => disperse(request, texts),
    collocate: async (request) => collocates(request, texts),
    compare: async (request) => compareWords(request, texts),
    countNgrams: async (request) => countNgrams(request, texts),
    suggest: async (request) => suggest(request, texts),
    resemble: async (request) => resemble(request, passages),
    countHolding: async ({ words }) => countHolding(words, passages),
  };
}

function placeOf({ work, ordinal }: PlainPassage) {
  return { work, ordinal };
}

function find(request: FindRequest, texts: PlainTexts): FoundPlaces {
  const found = passing(request.plan, texts);
  const ordered = inOrder(found, request, texts);
  return {
    total: found.length,
    places: ordered.slice(request.offset, request.offset + request.limit).map(placeOf),
    facets: request.facets ? FIELDS.map((field) => facet(field, found, texts)) : [],
    inSets: request.sets.map(
      (set) =>
        found.filter(({ work, ordinal }) =>
          set.some((place) => place.work === work && place.ordinal === ordinal),
        ).length,
    ),
  };
}

function inOrder(found: PlainPassage[], { plan, order }: FindRequest, texts: PlainTexts) {
  if (order === "reading") return found;
  if (order === "date") return found.toSorted((a, b) => compareDates(a, b, texts));
  const score = scoring(plan, texts);
  const tier = (passage: PlainPassage) => (answers(asTyped(plan), passage, texts.forms) ? 0 : 1);
  return found
    .map((passage) => ({ passage, tier: tier(passage), score: score(passage) }))
    .sort((a, b) => a.tier - b.tier || b.score - a.score || a.passage.order - b.passage.order)
    .map(({ passage }) => passage);
}

function compareDates(a: PlainPassage, b: PlainPassage, texts: PlainTexts): number {
  const [one, other] = [dateOf(a, texts), dateOf(b, texts)];
  return one === other ? a.order - b.order : one < other ? -1 : 1;
}

/** The first day on which it may have been said; undated passages sort behind all days. */
function dateOf({ work, record }: PlainPassage, { records }: PlainTexts): string {
  return records.get(`${work} ${record}`)?.earliest ?? "~";
}

/**
 * BM25 over the words, phrases and pairs of a plan, each counted as one term that is as rare as its words
 * together.
 *
 * Stephen Robertson and Hugo Zaragoza, “The Probabilistic Relevance Framework: BM25 and Beyond”, 2009.
 */
function scoring(plan: Plan, { passages, forms }: PlainTexts): (passage: PlainPassage) => number {
  const mean = passages.reduce((sum, { words }) => sum + words.length, 0) / passages.length;
  const rarity = (word: WordPlan): number => {
    const holding = passages.filter((passage) => placesOf(word, passage, forms).length > 0).length;
    return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
  };
  const leaves = leavesOf(plan).map((leaf) => ({
    leaf,
    idf: wordsOf(leaf).reduce((sum, word) => sum + rarity(word), 0),
  }));
  return (passage) =>
    leaves.reduce((sum, { leaf, idf }) => {
      const times = placesOf(leaf, passage, forms).length;
      const length = 1 - B + (B * passage.words.length) / mean;
      return sum + (idf * times * (K1 + 1)) / (times + K1 * length);
    }, 0);
}

function wordsOf(leaf: Leaf): WordPlan[] {
  if (leaf.op === "word") return [leaf];
  return leaf.op === "phrase" ? leaf.words : [...wordsOf(leaf.left), ...wordsOf(leaf.right)];
}

const FIELDS = ["speaker", "layer", "work", "record", "year"] as const;

function facet(field: CountBy, found: PlainPassage[], texts: PlainTexts) {
  const counts = new Map<string, number>();
  for (const passage of found)
    for (const value of valuesOf(field, passage, texts))
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, count }));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { field, values };
}

/** A record that may fall into several years is counted in each; what has no value has null. */
function valuesOf(field: CountBy, passage: PlainPassage, texts: PlainTexts): (string | null)[] {
  const { work, record } = passage;
  const key = record === null ? null : `${work} ${record}`;
  if (field === "record") return [key];
  if (field !== "year") return [passage[field]];
  const years = key === null ? [] : (texts.records.get(key)?.years ?? []);
  return years.length > 0 ? years : [null];
}

function listMatches(request: MatchRequest, texts: PlainTexts) {
  const lines = passing(request.plan, texts).flatMap((passage) =>
    matchesIn(request.plan, passage, texts).map((place) => ({ passage, place })),
  );
  const compare = comparing(request, texts);
  const sorted = lines.toSorted(compare);
  return {
    total: lines.length,
    passages: new Set(lines.map(({ passage }) => passage)).size,
    matches: sorted
      .slice(request.offset, request.offset + request.limit)
      .map(({ passage, place }) => Object.assign(placeOf(passage), place)),
  };
}

interface Line {
  passage: PlainPassage;
  place: Place;
}

/** Ties stay in reading order, since sorting is stable. */
function comparing({ sort, words }: MatchRequest, texts: PlainTexts) {
  const keysOf = ({ passage, place }: Line): (string | null)[] => {
    if (sort === "speaker") return [passage.speaker];
    if (sort === "date") return [dateOf(passage, texts)];
    if (sort === "reading") return [];
    const { position, length } = place;
    return Array.from({ length: words }, (_, away) => {
      const at = sort === "left" ? position - 1 - away : position + length + away;
      return passage.words[at]?.base ?? "";
    });
  };
  return (a: Line, b: Line): number => {
    const others = keysOf(b);
    for (const [at, key] of keysOf(a).entries()) {
      const other = others[at] ?? null;
      if (key === other) continue;
      if (key === null || other === null) return key === null ? 1 : -1;
      return key < other ? -1 : 1;
    }
    return 0;
  };
}

/** Every part of the texts has a row, also where nothing matches. */
function countBy(request: { plan: Plan; within: Plan; by: CountBy }, texts: PlainTexts) {
  const rows = new Map<string | null, Counted>();
  const total: Counted = { matches: 0, passages: 0, words: 0 };
  for (const passage of passing(request.within, texts)) {
    const isFound = answers(request.plan, passage, texts.forms);
    const matches = isFound ? matchesIn(request.plan, passage, texts).length : 0;
    const parts = valuesOf(request.by, passage, texts).map((value) => {
      const row = rows.get(value) ?? { matches: 0, passages: 0, words: 0 };
      rows.set(value, row);
      return row;
    });
    for (const part of [total, ...parts]) {
      part.matches += matches;
      part.passages += matches > 0 ? 1 : 0;
      part.words += passage.words.length;
    }
  }
  return { rows: [...rows].map(([value, row]) => Object.assign({ value }, row)), total };
}

function disperse({ plan, within }: { plan: Plan; within: Plan }, texts: PlainTexts) {
  const works = Map.groupBy(passing(within, texts), ({ work }) => work);
  return [...works].map(([work, passages]) => {
    let words = 0;
    const places: number[] = [];
    for (const passage of passages) {
      if (answers(plan, passage, texts.forms))
        for (const { position } of matchesIn(plan, passage, texts)) places.push(words + position);
      words += passage.words.length;
    }
    const inParts = Array.from({ length: DISPERSION_PARTS }, () => 0);
    for (const place of places) inParts[Math.floor((place * DISPERSION_PARTS) / words)]! += 1;
    return { work, words, places, inParts };
  });
}

function suggest({ term, limit }: { term: string; limit: number }, { passages }: PlainTexts) {
  const counts = new Map<string, number>();
  for (const { words } of passages)
    for (const base of new Set(words.map((word) => word.base)))
      counts.set(base, (counts.get(base) ?? 0) + 1);
  return [...counts]
    .map(([other, count]) => ({ term: other, passages: count, away: editDistance(term, other) }))
    .filter(({ away }) => away > 0 && away <= (term.length > 4 ? 2 : 1))
    .sort((a, b) => a.away - b.away || b.passages - a.passages || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
    .map(({ term: suggested, passages: count }) => ({ term: suggested, passages: count }));
}
