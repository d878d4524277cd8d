import type { AnchorOutcome, AnchorReview, ReviewedAnchor } from "../../../contract/library.ts";

/** In the order in which they want to be looked at. */
export const OUTCOMES = ["altered", "moved", "lost"] as const;

export type ReviewedOutcome = (typeof OUTCOMES)[number];

export interface ReviewGroup {
  outcome: ReviewedOutcome;
  anchors: ReviewedAnchor[];
  /** Those of them that can be accepted as they are. */
  acceptable: string[];
}

/** What is shown of a review, by outcome, in the order of the text; settled ones only when asked for. */
export function reviewGroups(review: AnchorReview, areSettledShown: boolean): ReviewGroup[] {
  return OUTCOMES.map((outcome) => {
    const anchors = review.anchors.filter(
      (anchor) => anchor.outcome === outcome && (areSettledShown || !anchor.isSettled),
    );
    const acceptable = anchors.filter(canAccept).map(({ annotation }) => annotation.id);
    return { outcome, anchors, acceptable };
  }).filter(({ anchors }) => anchors.length > 0);
}

/** Whether there is a place to take for right, and none was taken yet. */
export function canAccept({ isSettled, after }: ReviewedAnchor): boolean {
  return !isSettled && after.length > 0;
}

export function settledCount({ anchors }: AnchorReview): number {
  return anchors.filter(({ isSettled }) => isSettled).length;
}

const COUNT_WORDS: Record<AnchorOutcome, string> = {
  unchanged: "as they were",
  moved: "moved",
  altered: "altered",
  lost: "not found",
};

/** `12 as they were · 1 moved · 2 not found · 3 still being looked for`. */
export function countsInWords({ counts, waiting }: AnchorReview): string {
  const outcomes = Object.keys(COUNT_WORDS) as AnchorOutcome[];
  const parts = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome].toLocaleString("en")} ${COUNT_WORDS[outcome]}`);
  if (waiting > 0) parts.push(`${waiting.toLocaleString("en")} still being looked for`);
  return parts.join(" · ");
}

/** How much agrees, as its reader says it; rounded down, so that only the very words are all of it. */
export function scoreInWords(score: number | null): string | null {
  return score === null ? null : `${Math.floor(score * 100)} % alike`;
}
