import type { FindRequest, FoundPlaces, PassagePlace } from "../text-index.ts";
import type { Plan } from "../plan/plan.ts";
import { firstBy } from "./best.ts";
import { compareDays, dateKeys } from "./dates.ts";
import { facetsOf } from "./facets.ts";
import { findIn, type FoundPart, present, totalOf } from "./found.ts";
import type { Postings } from "../index/postings.ts";
import type { Leaf } from "./leaf.ts";
import { listedPassages } from "./selection.ts";
import { passagesAt, placeOf } from "./places.ts";
import { rarity, scoresOf, type TextSizes } from "./relevance.ts";
import { readingOrder, selectionsOf, type Texts } from "./texts.ts";
import { asTyped } from "./typed-words.ts";

/** A page of the passages that answer to a plan; see `TextIndex.find`. */
export function findPlaces(request: FindRequest, texts: Texts): FoundPlaces {
  const found = findIn(request.plan, texts);
  const { offset, limit } = request;
  return {
    total: totalOf(found),
    places: ordered(found, request, texts, offset + limit).slice(offset),
    facets: request.facets ? facetsOf(found, texts) : [],
    inSets: request.sets.map((set) => countInSet(set, found)),
  };
}

function ordered(
  found: readonly FoundPart[],
  { plan, order }: FindRequest,
  texts: Texts,
  wanted: number,
): PassagePlace[] {
  const all = flattened(found, texts);
  const compare = comparison(found, all, plan, order, texts);
  const best = compare
    ? firstBy(all.count, wanted, compare)
    : Uint32Array.from({ length: Math.min(wanted, all.count) }, (_, at) => at);
  return Array.from(best, (at) => placeOf(all.passageAt(at), found[all.partAt(at)]!.segment));
}

/** What was found in all parts as one row. */
interface Flattened {
  count: number;
  partAt(at: number): number;
  passageAt(at: number): number;
  /** By reading order; null when the row stands in it. */
  compare: ((a: number, b: number) => number) | null;
}

function flattened(found: readonly FoundPart[], texts: Texts): Flattened {
  const [only] = found;
  const filled = found.filter(({ list }) => list.length > 0);
  if (only && found.length === 1 && readingOrder(only.segment, texts).isAscending)
    return {
      count: only.list.length,
      partAt: () => 0,
      passageAt: (at) => only.list.values[at]!,
      compare: null,
    };
  const count = totalOf(filled);
  const parts = new Uint16Array(count);
  const passages = new Uint32Array(count);
  const keys = new Float64Array(count);
  let end = 0;
  for (const [number, { segment, list }] of found.entries()) {
    const order = readingOrder(segment, texts);
    for (let at = 0; at < list.length; at++) {
      parts[end] = number;
      passages[end] = list.values[at]!;
      keys[end++] = order.keyOf(list.values[at]!);
    }
  }
  return {
    count,
    partAt: (at) => parts[at]!,
    passageAt: (at) => passages[at]!,
    compare: (a, b) => keys[a]! - keys[b]!,
  };
}

/** Null when the row is in order as it is. */
function comparison(
  found: readonly FoundPart[],
  all: Flattened,
  plan: Plan,
  order: FindRequest["order"],
  texts: Texts,
): ((a: number, b: number) => number) | null {
  if (order === "reading") return all.compare;
  const inReading = all.compare ?? ((a: number, b: number) => a - b);
  if (order === "date") {
    const dates = concatenated(found, (part) => dateKeys(part.list, part.segment, texts));
    return (a, b) => compareDays(dates[a]!, dates[b]!) || inReading(a, b);
  }
  const scores = scoresFor(found, plan, texts);
  if (!scores) return all.compare;
  return (a, b) => scores[b]! - scores[a]! || inReading(a, b);
}

/** More than any score. */
const TYPED_FIRST = 1e6;

/** Null when nothing tells the passages apart. */
function scoresFor(found: readonly FoundPart[], plan: Plan, texts: Texts): Float64Array | null {
  const leaves = found.map(({ selection }) => selection.leaves(plan));
  const count = leaves[0]?.length ?? 0;
  if (count === 0) return null;
  const sizes = sizesOf(texts);
  const rarities = Array.from({ length: count }, (_, leaf) =>
    rarityOf(
      found.map((part, at) => ({ part, leaf: leaves[at]![leaf]! })),
      sizes,
    ),
  );
  const scores = found.map(({ list, segment }, at) =>
    scoresOf(
      list,
      leaves[at]!.map((leaf, number) => ({ leaf, rarity: rarities[number]! })),
      segment.lengths(),
      sizes,
    ),
  );
  const typed = asTyped(plan);
  if (typed) raiseTyped(found, scores, typed, texts);
  const [only] = scores;
  return only && scores.length === 1 ? only : joined(scores);
}

/** A phrase or a pair is as rare as its words together. */
function rarityOf(
  everywhere: readonly { part: FoundPart; leaf: Leaf }[],
  sizes: TextSizes,
): number {
  const words = everywhere[0]?.leaf.words.length ?? 0;
  let sum = 0;
  for (let word = 0; word < words; word++) {
    const holding = everywhere.map(({ part, leaf }) => presentCount(part, leaf.words[word]!));
    sum += rarity(
      holding.reduce((all, count) => all + count, 0),
      sizes,
    );
  }
  return sum;
}

function presentCount({ segment, gone }: FoundPart, postings: Postings): number {
  if (!gone) return postings.count;
  const values = new Uint32Array(postings.count);
  return present({ values, length: postings.list(0, segment.size, values) }, gone).length;
}

function raiseTyped(
  found: readonly FoundPart[],
  scores: readonly Float64Array[],
  plan: Plan,
  texts: Texts,
): void {
  const typed = findIn(plan, texts, selectionsOf(texts));
  for (const [part, { list }] of found.entries()) {
    const first = typed[part]!.list;
    for (let i = 0, j = 0; i < list.length && j < first.length; i++) {
      while (j < first.length && first.values[j]! < list.values[i]!) j++;
      if (first.values[j] === list.values[i] && j < first.length) scores[part]![i]! += TYPED_FIRST;
    }
  }
}

const knownSizes = new WeakMap<Texts, { words: number; sizes: TextSizes }>();

function sizesOf(texts: Texts): TextSizes {
  const all = texts.parts.reduce((sum, { segment }) => sum + segment.words, 0);
  const known = knownSizes.get(texts);
  if (known?.words === all) return known.sizes;
  let passages = 0;
  let words = 0;
  for (const { segment, gone } of texts.parts) {
    passages += segment.size;
    words += segment.words;
    if (!gone) continue;
    const lengths = segment.lengths();
    for (let passage = 0; passage < segment.size; passage++) {
      if (gone[passage] === 0) continue;
      passages--;
      words -= lengths[passage]!;
    }
  }
  const sizes = { passages, meanLength: words / Math.max(passages, 1) };
  knownSizes.set(texts, { words: all, sizes });
  return sizes;
}

function countInSet(set: readonly PassagePlace[], found: readonly FoundPart[]): number {
  const places = [...Map.groupBy(set, ({ work }) => work)].map(([work, all]) => ({
    work,
    ordinals: all.map(({ ordinal }) => ordinal),
  }));
  return found.reduce((sum, { segment, list }) => {
    const postings = passagesAt(places, segment);
    const wanted = new Uint32Array(postings.count);
    const length = postings.list(0, segment.size, wanted);
    return sum + listedPassages(list).retain(wanted, length);
  }, 0);
}

function concatenated(
  found: readonly FoundPart[],
  valuesOf: (part: FoundPart) => Float64Array,
): Float64Array {
  return joined(found.map(valuesOf));
}

function joined(arrays: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const values of arrays) {
    all.set(values, end);
    end += values.length;
  }
  return all;
}
