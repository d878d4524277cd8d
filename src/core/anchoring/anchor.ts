import type { Anchor, Annotation, PassageSelector, Target } from "../../contract/annotation.ts";
import type { TextRange, Work } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { type JoinedText, joinedText, placeIn } from "./joined-text.ts";
import { inReadingOrder, normaliseRanges } from "./ranges.ts";
import { selectorIn, stopsAtPassage } from "./selector.ts";

type TextTarget = Extract<Target, { kind: "text" }>;

const NO_WORDS: Anchor = { status: "none", ranges: [], score: null, guess: null };
/** Of words in a work that is not there. */
export const NO_WORK: Anchor = { status: "lost", ranges: [], score: null, guess: null };

/**
 * What a highlight stores of its ranges: one selector for each, made from the corpus' own text.
 * @throws ReadoutError `passage-not-found` or `range-invalid`, see {@link normaliseRanges}.
 */
export function createTextTarget(ranges: readonly TextRange[], corpus: Corpus): TextTarget {
  const normalised = normaliseRanges(ranges, corpus);
  const work = corpus.work(corpus.passage(normalised[0]!.passage).work);
  const joined = joinedWork(work);
  const selectors = normalised.map((range) => selectorIn(joined, range));
  return { kind: "text", work: work.id, textVersion: work.textVersion, selectors };
}

/**
 * Where an annotation stands in the corpus as it is now, as far as that can be said at once; null when its words
 * have to be looked for. A placement for this very text counts before everything else; then the very words at
 * their place, in a changed text only with all of their surroundings.
 */
export function resolveAnchor(
  { target, placements = [] }: Pick<Annotation, "target" | "placements">,
  corpus: Corpus,
): Anchor | null {
  if (target.kind !== "text") return NO_WORDS;
  const work = corpus.findWork(target.work);
  if (!work) return NO_WORK;
  const placed = placements.findLast(({ textVersion }) => textVersion === work.textVersion);
  if (placed && placed.selectors.every((selector) => isInPlace(selector, corpus, work)))
    return placedAnchor(placed, target, corpus);
  if (!target.selectors.every((selector) => isInPlace(selector, corpus, work))) return null;
  const isSure =
    target.textVersion === work.textVersion ||
    target.selectors.every((selector) => isAmongItsWords(selector, joinedWork(work)));
  return isSure ? anchorAt("exact", 1, target.selectors, corpus) : null;
}

function isInPlace(
  { passage: id, start, end, exact }: PassageSelector,
  corpus: Corpus,
  work: Work,
) {
  const passage = corpus.findPassage(id);
  return passage?.work === work.id && exact !== "" && passage.text.slice(start, end) === exact;
}

/** Whether everything that was stored around the words still stands around them, and ends where it ended. */
function isAmongItsWords(selector: PassageSelector, joined: JoinedText): boolean {
  const { passage, prefix, suffix } = selector;
  const start = placeIn(joined, passage, selector.start);
  const end = placeIn(joined, passage, selector.end);
  if (start === null || end === null) return false;
  const edges = joined.passages[joined.places.get(passage)!]!;
  return (
    joined.text.endsWith(prefix, start) &&
    joined.text.startsWith(suffix, end) &&
    (!stopsAtPassage(prefix) || start - prefix.length === edges.start) &&
    (!stopsAtPassage(suffix) || end + suffix.length === edges.end)
  );
}

/** Where its owner accepted or chose the words to be; the words may be others than those once marked. */
function placedAnchor(
  { selectors, score }: NonNullable<Annotation["placements"]>[number],
  target: TextTarget,
  corpus: Corpus,
): Anchor {
  const words = (all: PassageSelector[]) => all.map(({ exact }) => exact).join("\n");
  const isSame = words(selectors) === words(target.selectors);
  return anchorAt(isSame ? "moved" : "altered", score, selectors, corpus);
}

function anchorAt(
  status: Anchor["status"],
  score: number,
  selectors: PassageSelector[],
  corpus: Corpus,
): Anchor {
  const ranges = selectors.map(({ passage, start, end }) => ({ passage, start, end }));
  return { status, ranges: inReadingOrder(ranges, corpus), score, guess: null };
}

const joinedWorks = new WeakMap<Work, JoinedText>();

/** A work is never changed in place: its passages are put together once. */
function joinedWork(work: Work): JoinedText {
  const known = joinedWorks.get(work);
  if (known) return known;
  const joined = joinedText(work.passages);
  joinedWorks.set(work, joined);
  return joined;
}
