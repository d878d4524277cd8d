import { align } from "./alignment.ts";
import { type Candidate, judged } from "./candidate.ts";
import { matchedWords } from "./matched-words.ts";
import type { SearchedText } from "./searched-text.ts";
import type { Wanted } from "./wanted.ts";

/** Windows that are looked at closely: by grams of words and surroundings, and by the very words. */
const MOST_WINDOWS = 8;
const MOST_EXACT = 128;

/** Votes that make a window worth a look, as a share of those of the likeliest. */
const LEAST_VOTES = 0.15;

/** Units that a window is larger on each side than what is looked for, besides an eighth of that. */
const ROOM = 80;

/** Places where the words may stand now, the best first; no two are about the same words. */
export function candidatesFor(wanted: Wanted, searched: SearchedText): Candidate[] {
  const { prefix, exact, suffix } = wanted;
  if (exact === "") return [];
  const likely = searched.grams.beginnings(prefix + exact + suffix, MOST_WINDOWS);
  const beginnings = likely.filter(({ votes }) => votes >= LEAST_VOTES * likely[0]!.votes);
  const places = beginnings.map(({ at }) => at + prefix.length);
  const unaltered = exactPlaces(exact, searched.normalised.text, places).map((start) =>
    judged({ start, end: start + exact.length, likeness: 1, doubt: 0 }, wanted, searched),
  );
  // Where the very words stand, surroundings that have changed may not move their ends.
  const altered = places
    .flatMap((at) => alteredCandidate(at - prefix.length, wanted, searched) ?? [])
    .filter((candidate) => !unaltered.some((other) => areSame(other, candidate)));
  const found = [...unaltered, ...altered].sort((a, b) => b.rank - a.rank || a.start - b.start);
  const distinct: Candidate[] = [];
  for (const candidate of found)
    if (!distinct.some((other) => areSame(other, candidate))) distinct.push(candidate);
  return distinct;
}

function areSame(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where the very words stand; of very many, those that are nearest to some places. */
function exactPlaces(exact: string, text: string, near: number[]): number[] {
  const all: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) all.push(at);
  if (all.length <= MOST_EXACT) return all;
  const far = (at: number) => Math.min(...near.map((place) => Math.abs(place - at)));
  return all.sort((a, b) => far(a) - far(b)).slice(0, MOST_EXACT);
}

/** What the words have most likely become in the surroundings that begin at about a place. */
function alteredCandidate(at: number, wanted: Wanted, searched: SearchedText): Candidate | null {
  const pattern = wanted.prefix + wanted.exact + wanted.suffix;
  const room = ROOM + (pattern.length >> 3);
  const from = Math.max(0, at - room);
  const window = searched.normalised.text.slice(from, at + pattern.length + room);
  const matched = matchedWords(align(pattern, window), wanted, window);
  if (!matched) return null;
  const { start, end } = matched;
  return judged({ ...matched, start: from + start, end: from + end }, wanted, searched);
}
