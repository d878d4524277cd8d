import type { Anchor, AnchorGuess, PassageSelector } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import type { AnchorJob } from "./anchor-finder.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesFor } from "./candidates.ts";
import { bestInOrder, type Choice } from "./choice.ts";
import { rangesIn } from "./joined-text.ts";
import { wereRepeated } from "./selector.ts";
import type { SearchedText } from "./searched-text.ts";
import { type Wanted, wantedOf } from "./wanted.ts";

/** When a place is taken for certain; `docs/decisions/031-anchoring.md` says how these were chosen. */
export interface Thresholds {
  /** The least score, 0 to 1. */
  score: number;
  /** How alike the words have to be, 0 to 1, whatever their surroundings say. */
  likeness: number;
  /** Units of evidence by which a place has to be ahead of the next best. */
  lead: number;
}

export const THRESHOLDS: Thresholds = { score: 0.7, likeness: 0.6, lead: 12 };

/** Units from which on words are known without their surroundings, where there is only one place for them. */
const KNOWN_BY_ITSELF = 24;

/**
 * What a part needs to be offered as a guess. Of the trials' quotes that were not found, nearly all that stay below
 * were of passages that are gone: a common word or two beside nothing that was theirs.
 */
const WORTH_A_LOOK = { score: 0.5, likeness: 0.2 };

/** How much more alike altered words have to be that are far from where they were. */
const FAR_LIKENESS = 0.3;

/** Units of evidence that say nothing yet, and those that say everything. */
const NO_SUPPORT = 10;
const FULL_SUPPORT = 30;

/** The best place for all parts of a highlight, and what has to be said for it. */
export interface FoundPlace {
  ranges: TextRange[];
  status: "exact" | "moved" | "altered";
  /** Of the whole, and of its worst part. */
  score: number;
  least: { score: number; likeness: number };
  /** The parts that are worth a look; null when none is. */
  guess: AnchorGuess | null;
  /** How far it is ahead of the next best, in units of evidence where there is plenty. */
  lead: number;
  /** Whether each part has a place. */
  isWhole: boolean;
}

/**
 * Where words stand in a text that has changed: all parts of a highlight, in their order. Lost unless each part
 * resembles its words and surroundings well enough, and clearly more than any other place does; a lost one says
 * what the best place would be, if any is worth a look.
 */
export function findAnchor({ wanted }: AnchorJob, text: SearchedText): Anchor {
  let best: AnchorGuess | null = null;
  for (const selectors of wanted) {
    const found = findPlace(selectors, text);
    if (found && isCertain(found, THRESHOLDS))
      return { status: found.status, ranges: found.ranges, score: found.score, guess: null };
    if (found?.guess && found.guess.score > (best?.score ?? -1)) best = found.guess;
  }
  return { status: "lost", ranges: [], score: null, guess: best };
}

export function isCertain(found: FoundPlace, { score, likeness, lead }: Thresholds): boolean {
  const { least } = found;
  return found.isWhole && least.score >= score && least.likeness >= likeness && found.lead >= lead;
}

/** The best place for parts of one highlight; null when nothing resembles any of them. */
export function findPlace(selectors: PassageSelector[], text: SearchedText): FoundPlace | null {
  const parts = selectors.map(wantedOf);
  const candidates = parts.map((part) => candidatesFor(part, text));
  const choice = bestInOrder(candidates);
  const placed = choice.chosen.flatMap((candidate, part) =>
    candidate ? [{ candidate, wanted: parts[part]! }] : [],
  );
  if (placed.length === 0) return null;
  return {
    ranges: placed.flatMap(({ candidate }) => rangesOf(candidate, text)),
    status: statusOf(placed, text),
    score: totalScore(placed, parts),
    guess: guessOf(placed, parts, text),
    least: {
      score: Math.min(...placed.map(({ candidate }) => scoreOf(candidate))),
      likeness: Math.min(...placed.map(trustedLikeness)),
    },
    lead: leadOf(choice, candidates) / shareOf(placed),
    isWhole: placed.length === parts.length,
  };
}

interface Placed {
  candidate: Candidate;
  wanted: Wanted;
}

/** Half for the words themselves, half for how much speaks for this being the place. */
function scoreOf({ likeness, evidence, possible, isSideWhole }: Candidate): number {
  if (isSideWhole) return 1;
  const scale = Math.max(1, FULL_SUPPORT / possible);
  const support = (evidence * scale - NO_SUPPORT) / (FULL_SUPPORT - NO_SUPPORT);
  return 0.5 * likeness + 0.5 * Math.min(1, Math.max(0, support));
}

/**
 * Words whose ends are in doubt, in other surroundings, or far from where they were, have to be the more alike. The very words need no
 * more, unless there were several of them when they were marked and they are long enough to be known by themselves.
 */
function trustedLikeness({ candidate, wanted }: Placed): number {
  const { likeness, contrary, doubt, isFar } = candidate;
  const isRepeated = wereRepeated(wanted.selector) && wanted.exact.length >= KNOWN_BY_ITSELF;
  if (likeness === 1 && !isRepeated) return 1;
  return likeness - doubt - contrary / 2 - (isFar && likeness < 1 ? FAR_LIKENESS : 0);
}

function guessOf(placed: Placed[], parts: Wanted[], text: SearchedText): AnchorGuess | null {
  const seen = placed.filter(
    ({ candidate }) =>
      scoreOf(candidate) >= WORTH_A_LOOK.score && candidate.likeness >= WORTH_A_LOOK.likeness,
  );
  if (seen.length === 0) return null;
  const ranges = seen.flatMap(({ candidate }) => rangesOf(candidate, text));
  return { ranges, score: totalScore(seen, parts) };
}

/** By the length of the parts; a part that was not found counts 0. */
function totalScore(placed: Placed[], parts: Wanted[]): number {
  const length = parts.reduce((sum, { exact }) => sum + exact.length, 0);
  const sum = placed.reduce(
    (all, { candidate, wanted }) => all + scoreOf(candidate) * wanted.exact.length,
    0,
  );
  return length === 0 ? 0 : sum / length;
}

/** Units of evidence that are usual: words with their surroundings on both sides. */
const USUAL = 128;

/** Where little was stored, in a short text, places cannot be far ahead of one another. */
function shareOf(placed: Placed[]): number {
  return Math.min(1, ...placed.map(({ candidate }) => candidate.possible / USUAL));
}

/** The very words at home, with all of one side, are not in doubt because of others that resemble them. */
function isRival(candidate: Candidate, chosen: Candidate | null): boolean {
  return !chosen?.isSideWhole || candidate.likeness === 1;
}

/** How far the choice is ahead of any that has another place for one of the parts. */
function leadOf(choice: Choice, candidates: Candidate[][]): number {
  const others = choice.chosen.map((chosen, part) => {
    const without = candidates.with(
      part,
      candidates[part]!.filter((candidate) => candidate !== chosen && isRival(candidate, chosen)),
    );
    return bestInOrder(without);
  });
  const rivals = others.filter(({ chosen }) => chosen.every((candidate) => candidate !== null));
  return Math.min(...rivals.map(({ rank }) => choice.rank - rank), Infinity);
}

function rangesOf({ start, end }: Candidate, { joined, normalised }: SearchedText) {
  return rangesIn(joined, normalised.starts[start]!, normalised.ends[end - 1]!);
}

function statusOf(placed: Placed[], text: SearchedText): FoundPlace["status"] {
  const isUnchanged = placed.every(
    ({ candidate, wanted }) =>
      text.normalised.text.slice(candidate.start, candidate.end) === wanted.exact,
  );
  if (!isUnchanged) return "altered";
  const isInPlace = placed.every(({ candidate, wanted: { selector } }) => {
    const [range, ...more] = rangesOf(candidate, text);
    return (
      more.length === 0 &&
      range?.passage === selector.passage &&
      range.start === selector.start &&
      range.end === selector.end
    );
  });
  return isInPlace ? "exact" : "moved";
}
