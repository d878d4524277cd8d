import {
  collocationLogLikelihood,
  expectedTogether,
} from "../../../src/core/statistics/collocation.ts";
import { keyness } from "../../../src/core/statistics/keyness.ts";
import { logDice } from "../../../src/core/statistics/log-dice.ts";
import { logRatio } from "../../../src/core/statistics/log-ratio.ts";
import type { Plan } from "../../../src/core/search/plan/plan.ts";
import type { TextIndex } from "../../../src/core/search/text-index.ts";
import { matchesIn, passing, type PlainTexts } from "./plain-texts.ts";
import { answers, type PlainPassage } from "./plain-match.ts";

type Request<M extends keyof TextIndex> = Parameters<TextIndex[M]>[0];

/** Words are counted without a possessive ending, so that looking for one finds as many. */
function wordCounts(passages: readonly PlainPassage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of passages) for (const { base } of words) raise(counts, base);
  return counts;
}

function raise(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

function totalOf(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** A word near several matches counts once, and the words of a match are not near it. */
export function collocates(request: Request<"collocate">, texts: PlainTexts) {
  const { plan, within, left, right, least, sort, limit } = request;
  const passages = passing(within, texts);
  const occurrences = wordCounts(passages);
  const near = new Map<string, number>();
  let matches = 0;
  for (const passage of passages) {
    if (!answers(plan, passage, texts.forms)) continue;
    const places = matchesIn(plan, passage, texts);
    matches += places.length;
    const isIn = (at: number, before: number, after: number) =>
      places.some(
        ({ position, length }) => at >= position - before && at < position + length + after,
      );
    for (const [at, { base }] of passage.words.entries())
      if (isIn(at, left, right) && !isIn(at, 0, 0)) raise(near, base);
  }
  const [total, nearTotal] = [totalOf(occurrences), totalOf(near)];
  const rows = [...near]
    .filter(([, together]) => together >= least)
    .map(([word, together]) => {
      const all = occurrences.get(word) ?? 0;
      return {
        word,
        together,
        occurrences: all,
        expected: expectedTogether(nearTotal, all, total),
        logLikelihood: collocationLogLikelihood(together, nearTotal, all, total),
        logDice: logDice(together, matches, all) ?? 0,
      };
    })
    .sort((a, b) => b[sort] - a[sort] || b.together - a.together || (a.word < b.word ? -1 : 1));
  return { matches, total: rows.length, rows: rows.slice(0, limit) };
}

export function compareWords(request: Request<"compare">, texts: PlainTexts) {
  const inFocus = passing(request.focus, texts);
  const rest: Plan = request.reference ?? { op: "not", part: request.focus };
  const [focus, reference] = [wordCounts(inFocus), wordCounts(passing(rest, texts))];
  const [focusWords, referenceWords] = [totalOf(focus), totalOf(reference)];
  const rows = [...new Set([...focus.keys(), ...reference.keys()])]
    .map((word) => ({
      word,
      focus: focus.get(word) ?? 0,
      reference: reference.get(word) ?? 0,
    }))
    .filter((row) => row.focus + row.reference >= request.least)
    .map((row) =>
      Object.assign(row, {
        keyness: keyness(row.focus, row.reference, focusWords, referenceWords),
        logRatio: logRatio(row.focus, row.reference, focusWords, referenceWords) ?? 0,
      }),
    )
    .sort(
      (a, b) =>
        Number(a.keyness < 0) - Number(b.keyness < 0) ||
        Math.abs(b.keyness) - Math.abs(a.keyness) ||
        b.focus + b.reference - a.focus - a.reference ||
        (a.word < b.word ? -1 : 1),
    );
  return { focusWords, referenceWords, total: rows.length, rows: rows.slice(0, request.limit) };
}

export function countNgrams(request: Request<"countNgrams">, texts: PlainTexts) {
  const { plan, size, least, limit } = request;
  const counts = new Map<string, { occurrences: number; passages: Set<PlainPassage> }>();
  for (const passage of passing(plan, texts)) {
    const bases = passage.words.map(({ base }) => base);
    for (let at = 0; at + size <= bases.length; at++) {
      const words = bases.slice(at, at + size).join(" ");
      const row = counts.get(words) ?? { occurrences: 0, passages: new Set() };
      counts.set(words, row);
      row.occurrences += 1;
      row.passages.add(passage);
    }
  }
  const rows = [...counts]
    .map(([words, { occurrences, passages }]) => ({ words, occurrences, passages: passages.size }))
    .filter(({ occurrences }) => occurrences >= least)
    .sort((a, b) => b.occurrences - a.occurrences || (a.words < b.words ? -1 : 1));
  return { total: rows.length, rows: rows.slice(0, limit) };
}
