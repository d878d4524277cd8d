import type { Anchor, PassageSelector, Target } from "../../contract/annotation.ts";
import type { TextRange } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { inReadingOrder, normaliseRanges } from "./ranges.ts";
import { createSelector, occurrences, type Occurrence } from "./selector.ts";

/** Agreeing code units that words need to be recognised in their own passage, or in another one. */
const CONVINCING_IN_PASSAGE = 16;
const CONVINCING_ELSEWHERE = 24;

type TextTarget = Extract<Target, { kind: "text" }>;
type Place = { status: "exact" | "moved"; range: TextRange };

/**
 * What a highlight stores of its ranges: one selector for each, made from the corpus' own text.
 * @throws ReadoutError `passage-not-found` or `range-invalid`, see {@link normaliseRanges}.
 */
export function createTextTarget(ranges: readonly TextRange[], corpus: Corpus): TextTarget {
  const normalised = normaliseRanges(ranges, corpus);
  const selectors = normalised.map((range) =>
    createSelector(range, corpus.passage(range.passage).text),
  );
  const work = corpus.work(corpus.passage(normalised[0]!.passage).work);
  return { kind: "text", work: work.id, textVersion: work.textVersion, selectors };
}

/**
 * Where a target stands in the corpus as it is now. A highlight is lost as a whole when any of its
 * passages' words cannot be found, or could equally be in several places; a lost one has no ranges.
 */
export function resolveAnchor(target: Target, corpus: Corpus): Anchor {
  if (target.kind !== "text") return { status: "none", ranges: [] };
  const places = target.selectors.map((selector) => resolveSelector(selector, target, corpus));
  const found = places.filter((place) => place !== null);
  if (found.length === 0 || found.length < places.length) return { status: "lost", ranges: [] };
  return {
    status: found.every((place) => place.status === "exact") ? "exact" : "moved",
    ranges: inReadingOrder(
      found.map((place) => place.range),
      corpus,
    ),
  };
}

function resolveSelector(
  selector: PassageSelector,
  target: TextTarget,
  corpus: Corpus,
): Place | null {
  const work = corpus.findWork(target.work);
  if (!work) return null;
  const { passage: id, start, end, exact } = selector;
  const passage = corpus.findPassage(id);
  if (passage?.work === work.id) {
    const isInPlace = passage.text.slice(start, end) === exact;
    if (isInPlace && work.textVersion === target.textVersion)
      return { status: "exact", range: { passage: id, start, end } };
    const here = occurrences(selector, id, passage.text);
    if (here.length > 0) return bestInPassage(here, isInPlace ? start : null);
  }
  const elsewhere = work.passages
    .filter((other) => other.id !== id)
    .flatMap((other) => occurrences(selector, other.id, other.text));
  const best = clearWinner(elsewhere);
  return best && best.evidence >= CONVINCING_ELSEWHERE
    ? { status: "moved", range: best.range }
    : null;
}

/** The same words at the stored place stay there unless the surroundings clearly point to another. */
function bestInPassage(found: Occurrence[], stored: number | null): Place | null {
  const inPlace = found.find((occurrence) => occurrence.range.start === stored);
  const best = clearWinner(found);
  if (inPlace && (!best || best === inPlace || !isConvincing(best)))
    return { status: "exact", range: inPlace.range };
  return best && isConvincing(best) ? { status: "moved", range: best.range } : null;
}

function isConvincing(occurrence: Occurrence): boolean {
  return occurrence.sideAgrees || occurrence.evidence >= CONVINCING_IN_PASSAGE;
}

function clearWinner(found: Occurrence[]): Occurrence | null {
  const [best, second] = found.toSorted((a, b) => b.evidence - a.evidence);
  if (!best || best.evidence === second?.evidence) return null;
  return best;
}
