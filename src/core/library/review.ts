import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { AnchorOutcome, AnchorReview, ReviewedAnchor } from "../../contract/library.ts";
import type { TextRange, WorkSummary } from "../../contract/work.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { isSettled } from "./placing.ts";

/**
 * What became of annotations on texts that have changed, work by work, those of works that are gone at the end.
 * Works all of whose annotations were made on the text as it is are left out.
 * @param annotations in the order of the text
 */
export function reviewAnchors(
  annotations: readonly AnchoredAnnotation[],
  corpus: Corpus,
): AnchorReview[] {
  const byWork = Map.groupBy(annotations, (annotation) => annotatedWork(annotation));
  return [...byWork].flatMap(([id, those]) => {
    if (id === null) return [];
    const work = corpus.outline(id);
    const concerned = those.filter((annotation) => isConcerned(annotation, work));
    return concerned.length === 0 ? [] : [reviewOf(id, concerned, work, corpus)];
  });
}

/** Made on another text, or not found in the one that it was made on. */
function isConcerned(
  { target, anchor }: AnchoredAnnotation,
  work: WorkSummary | undefined,
): boolean {
  if (!work) return true;
  if (target.kind !== "text") return false;
  return target.textVersion !== work.textVersion || anchor.status !== "exact";
}

function reviewOf(
  work: string,
  annotations: readonly AnchoredAnnotation[],
  { title }: Pick<WorkSummary, "title"> | { title: null } = { title: null },
  corpus: Corpus,
): AnchorReview {
  const counts: Record<AnchorOutcome, number> = { unchanged: 0, moved: 0, altered: 0, lost: 0 };
  const anchors: ReviewedAnchor[] = [];
  let waiting = 0;
  for (const annotation of annotations) {
    const outcome = outcomeOf(annotation);
    if (outcome === "waiting") waiting += 1;
    else {
      counts[outcome] += 1;
      if (outcome !== "unchanged") anchors.push(reviewed(annotation, outcome, corpus));
    }
  }
  return { work, title, waiting, counts, anchors };
}

function outcomeOf({ anchor }: AnchoredAnnotation): AnchorOutcome | "waiting" {
  switch (anchor.status) {
    case "exact":
      return "unchanged";
    // A note on a work that is gone.
    case "none":
      return "lost";
    default:
      return anchor.status;
  }
}

function reviewed(
  annotation: AnchoredAnnotation,
  outcome: AnchorOutcome,
  corpus: Corpus,
): ReviewedAnchor {
  const { target, anchor } = annotation;
  const ranges = anchor.ranges.length > 0 ? anchor.ranges : (anchor.guess?.ranges ?? []);
  return {
    annotation,
    outcome,
    before:
      target.kind === "text"
        ? target.selectors.map(({ passage, exact }) => ({ passage, words: exact }))
        : [],
    after: ranges.map((range) => ({ range, words: wordsAt(range, corpus) })),
    score: anchor.score ?? anchor.guess?.score ?? null,
    isSettled: isSettled(annotation, corpus),
  };
}

function wordsAt({ passage, start, end }: TextRange, corpus: Corpus): string {
  return corpus.passage(passage).text.slice(start, end);
}
