import type { CollocateSort } from "../../../contract/analysis.ts";
import { collocationLogLikelihood, expectedTogether } from "../../statistics/collocation.ts";
import { logDice } from "../../statistics/log-dice.ts";
import { findIn, type FoundPart } from "../evaluate/found.ts";
import { eachPassage } from "../evaluate/matches.ts";
import type { PlaceBuffer } from "../evaluate/place-buffer.ts";
import { selectionsOf, type Texts } from "../evaluate/texts.ts";
import type { CountRequest, TextIndex } from "../text-index.ts";
import { compareWords } from "./compare-terms.ts";
import { joinCounts } from "./joined-counts.ts";
import { countWords, type WordCounts } from "./word-counts.ts";

export interface CollocateRequest extends CountRequest {
  left: number;
  right: number;
  least: number;
  sort: CollocateSort;
  limit: number;
}

/** A word near several matches counts once, and the words of a match are not near it; see `TextIndex.collocate`. */
export function collocateWords(
  request: CollocateRequest,
  texts: Texts,
): Awaited<ReturnType<TextIndex["collocate"]>> {
  const selections = selectionsOf(texts);
  const around = findIn(request.within, texts, selections);
  const occurrences = countWords(around);
  const { near, matches } = countNear(findIn(request.plan, texts, selections), around, request);
  const rows = joinCounts(near, occurrences, request.least, true).map(
    ({ word, one: together, other: all }) => ({
      word,
      together,
      occurrences: all,
      expected: expectedTogether(near.total, all, occurrences.total),
      logLikelihood: collocationLogLikelihood(together, near.total, all, occurrences.total),
      logDice: logDice(together, matches, all) ?? 0,
    }),
  );
  const { sort, limit } = request;
  rows.sort((a, b) => b[sort] - a[sort] || b.together - a.together || compareWords(a, b));
  return { matches, total: rows.length, rows: rows.slice(0, limit) };
}

function countNear(
  found: readonly FoundPart[],
  around: readonly FoundPart[],
  request: CollocateRequest,
): { near: WordCounts; matches: number } {
  let matches = 0;
  let total = 0;
  const bySegment = found.map((part, at) => {
    const { segment } = part;
    const counts = new Uint32Array(segment.wordNumbers);
    const words = new Uint32Array(segment.longest);
    const marks = new Uint8Array(segment.longest);
    const isInside = insideOf(around[at]!);
    eachPassage(part, request.plan, (passage, places) => {
      if (places.count === 0 || isInside[passage] === 0) return;
      matches += places.count;
      const length = segment.wordsOf(passage, words);
      markNear(marks, length, places, request);
      for (let i = 0; i < length; i++) {
        if (marks[i] !== NEAR) continue;
        counts[words[i]!]!++;
        total++;
      }
    });
    return { segment, counts };
  });
  return { near: { total, bySegment }, matches };
}

const NEAR = 1;
const MATCH = 2;

function markNear(
  marks: Uint8Array,
  length: number,
  { positions, lengths, count }: PlaceBuffer,
  { left, right }: CollocateRequest,
): void {
  marks.fill(0, 0, length);
  for (let at = 0; at < count; at++) {
    const start = positions[at]!;
    marks.fill(NEAR, Math.max(start - left, 0), Math.min(start + lengths[at]! + right, length));
  }
  for (let at = 0; at < count; at++)
    marks.fill(MATCH, positions[at]!, Math.min(positions[at]! + lengths[at]!, length));
}

function insideOf({ list, segment }: FoundPart): Uint8Array {
  const isInside = new Uint8Array(segment.size);
  for (let at = 0; at < list.length; at++) isInside[list.values[at]!] = 1;
  return isInside;
}
