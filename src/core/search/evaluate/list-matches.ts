import type { MatchPlace, MatchRequest } from "../text-index.ts";
import { firstBy } from "./best.ts";
import { contextKeys } from "./context-keys.ts";
import { compareDays, dateKeys } from "./dates.ts";
import { findIn, type FoundPart } from "./found.ts";
import { type Matches, matchesIn } from "./matches.ts";
import { placeOf } from "./places.ts";
import { readingOrder, type Texts } from "./texts.ts";

/** One part of the texts with its matches; `start` of them stand in the parts before it. */
export interface MatchedPart extends FoundPart {
  matches: Matches;
  start: number;
}

/** A page of matches in the wanted order; ties stay in reading order. See `TextIndex.listMatches`. */
export function listMatches(
  request: MatchRequest,
  texts: Texts,
): { total: number; passages: number; matches: MatchPlace[] } {
  let total = 0;
  const parts = findIn(request.plan, texts).map((part): MatchedPart => {
    const matches = matchesIn(part, request.plan);
    const start = total;
    total += matches.passages.length;
    return Object.assign(part, { matches, start });
  });
  const { offset, limit } = request;
  const first = firstBy(total, Math.min(offset + limit, total), comparison(request, parts, texts));
  return {
    total,
    passages: parts.reduce((sum, { matches }) => sum + matches.held, 0),
    matches: Array.from(first.subarray(offset), (at) => matchAt(at, parts)),
  };
}

function matchAt(at: number, parts: readonly MatchedPart[]): MatchPlace {
  const part = parts.findLast(({ start }) => start <= at)!;
  const { passages, positions, lengths } = part.matches;
  const place = at - part.start;
  return {
    ...placeOf(passages[place]!, part.segment),
    position: positions[place]!,
    length: lengths[place]!,
  };
}

type Comparison = (a: number, b: number) => number;

function comparison(
  request: MatchRequest,
  parts: readonly MatchedPart[],
  texts: Texts,
): Comparison {
  const inReading = readingComparison(parts, texts);
  const first = firstComparison(request, parts, texts);
  return first ? (a, b) => first(a, b) || inReading(a, b) : inReading;
}

function firstComparison(
  { sort, words }: MatchRequest,
  parts: readonly MatchedPart[],
  texts: Texts,
): Comparison | null {
  switch (sort) {
    case "reading":
      return null;
    case "date": {
      const days = keysOf(parts, (part) => {
        const { passages } = part.matches;
        return dateKeys({ values: passages, length: passages.length }, part.segment, texts);
      });
      return (a, b) => compareDays(days[a]!, days[b]!);
    }
    case "speaker": {
      const speakers = speakerKeys(parts);
      return (a, b) => speakers[a]! - speakers[b]!;
    }
    default: {
      const keys = contextKeys(parts, sort, words);
      return (a, b) => {
        for (const key of keys) if (key[a] !== key[b]) return key[a]! - key[b]!;
        return 0;
      };
    }
  }
}

function readingComparison(parts: readonly MatchedPart[], texts: Texts): Comparison {
  const [only] = parts;
  if (only && parts.length === 1 && readingOrder(only.segment, texts).isAscending)
    return (a, b) => a - b;
  const keys = keysOf(parts, ({ matches, segment }) => {
    const order = readingOrder(segment, texts);
    return Float64Array.from(matches.passages, (passage) => order.keyOf(passage));
  });
  return (a, b) => keys[a]! - keys[b]! || a - b;
}

/** Ids of persons in their order; those of nobody last. */
function speakerKeys(parts: readonly MatchedPart[]): Float64Array {
  const names = new Set(parts.flatMap(({ segment }) => segment.column("speaker").values));
  names.delete("");
  const order = new Map([...names].sort().map((name, at) => [name, at]));
  return keysOf(parts, ({ matches, segment }) => {
    const { places, values } = segment.column("speaker");
    const ranks = values.map((name) => order.get(name) ?? names.size);
    return Float64Array.from(matches.passages, (passage) => ranks[places[passage]!]!);
  });
}

function keysOf(
  parts: readonly MatchedPart[],
  keysIn: (part: MatchedPart) => Float64Array,
): Float64Array {
  const all = new Float64Array(
    parts.reduce((sum, { matches }) => sum + matches.passages.length, 0),
  );
  for (const part of parts) all.set(keysIn(part), part.start);
  return all;
}
