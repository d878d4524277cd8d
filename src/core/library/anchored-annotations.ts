import type {
  Anchor,
  AnchoredAnnotation,
  Annotation,
  LibraryNotice,
} from "../../contract/annotation.ts";
import { isAnnotation } from "../../contract/dossier.ts";
import type { AnchorFinder } from "../anchoring/anchor-finder.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { createAnchorTally, type AnchorTally } from "./anchor-tally.ts";
import { createAnchors } from "./anchors.ts";
import type { FollowedStore } from "./followed-store.ts";
import type { LibraryState } from "./library-store.ts";
import { hasTag } from "./tags.ts";
import { createTextOrder } from "./text-order.ts";
import { createWordSearch } from "./word-search.ts";

/** Annotations with the place where each stands now; what has to be looked for is, in the background. */
export interface AnchoredAnnotations {
  anchorOf(annotation: Annotation): Anchor;
  /** A copy: what is handed out must not be a way to change what is stored. */
  anchor(annotation: Annotation): AnchoredAnnotation;
  /** In the order of the text; lost ones and notes on a work end it, notes of the notebook come last. */
  list(filter: { work?: string; tag?: string }): AnchoredAnnotation[];
  /** All, in that order; for reading only, since what has not changed is the same object each time. */
  all(): readonly AnchoredAnnotation[];
  tally(): Pick<AnchorTally, "all" | "lost" | "waiting">;
  /** Resolves when nothing is waiting any more. */
  found(): Promise<void>;
  notices(): LibraryNotice[];
}

interface AnchoringParts {
  store: FollowedStore;
  read: () => LibraryState;
  corpus: Corpus;
  finder: AnchorFinder;
}

export function createAnchoredAnnotations(parts: AnchoringParts): AnchoredAnnotations {
  const { store, corpus } = parts;
  const { anchors, anchorOf, search } = searchedAnchors(parts);
  const order = store.follow(createTextOrder(anchorOf, corpus));
  const tally = store.follow(createAnchorTally(anchorOf, anchors.isAsMade));
  const anchor = (annotation: Annotation): AnchoredAnnotation => {
    const place = copyOf(anchorOf(annotation));
    search.resume();
    return { ...annotation, tags: [...annotation.tags], anchor: place };
  };
  return {
    anchorOf,
    anchor,
    list(filter) {
      if (filter.work !== undefined) search.prefer(filter.work);
      return order()
        .all()
        .filter((annotation) => isWanted(annotation, filter))
        .map(anchor);
    },
    all: sharedCopies(() => order().all(), { anchorOf, anchor }),
    tally() {
      const known = tally();
      search.resume();
      return known;
    },
    async found() {
      tally();
      await search.finished();
    },
    notices: search.notices,
  };
}

/** Copies that are made anew only of what has changed, or stands elsewhere, since they were last asked for. */
function sharedCopies(
  inOrder: () => readonly Annotation[],
  { anchorOf, anchor }: Pick<AnchoredAnnotations, "anchorOf" | "anchor">,
): () => readonly AnchoredAnnotation[] {
  const copies = new WeakMap<Annotation, { of: Anchor; copy: AnchoredAnnotation }>();
  const copyFor = (annotation: Annotation) => {
    const place = anchorOf(annotation);
    const known = copies.get(annotation);
    if (known?.of === place) return known.copy;
    const copy = anchor(annotation);
    copies.set(annotation, { of: place, copy });
    return copy;
  };
  let last: { order: readonly Annotation[]; all: AnchoredAnnotation[] } | null = null;
  return () => {
    const order = inOrder();
    if (last?.order !== order) last = { order, all: order.map(copyFor) };
    return last.all;
  };
}

/** Anchors, and the search that each one goes to that has to be looked for. */
function searchedAnchors(parts: AnchoringParts) {
  const anchors = createAnchors(parts.corpus);
  const search = createWordSearch(parts.finder, (annotation, anchor) => {
    anchors.learn(annotation, anchor);
    const current = parts.read().get(annotation.id);
    if (current && isAnnotation(current) && current.target === annotation.target)
      parts.store.touch(current);
  });
  const anchorOf = (annotation: Annotation): Anchor => {
    const anchor = anchors.of(annotation);
    if (anchor.status === "waiting") search.want(annotation);
    return anchor;
  };
  return { anchors, anchorOf, search };
}

function copyOf({ status, ranges, score, guess }: Anchor): Anchor {
  const copied = (all: Anchor["ranges"]) =>
    all.map(({ passage, start, end }) => ({ passage, start, end }));
  return {
    status,
    ranges: copied(ranges),
    score,
    guess: guess && { ranges: copied(guess.ranges), score: guess.score },
  };
}

function isWanted(annotation: Annotation, { work, tag }: { work?: string; tag?: string }): boolean {
  if (work !== undefined && annotatedWork(annotation) !== work) return false;
  return tag === undefined || hasTag(annotation, tag);
}
