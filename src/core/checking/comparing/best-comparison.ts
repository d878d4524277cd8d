import type { Comparison } from "./comparison.ts";

/** From this score on a place is where a quotation comes from, if its words say enough. */
const LEAST_SCORE = 0.55;
/** From this on six words and more say enough when they are less rare. */
const HIGH_SCORE = 0.75;

/** Whether what is the same is too much to be chance among so many passages. */
export function isFound(
  { same, score, evidence }: Comparison,
  isWhole: boolean,
  passages: number,
): boolean {
  if (same === 0) return false;
  if (isWhole) return true;
  if (score >= HIGH_SCORE && same >= 6) return evidence >= 1.15 * Math.log(passages + 1) + 2;
  return score >= LEAST_SCORE && same >= 4 && evidence >= 1.5 * Math.log(passages + 1) + 3;
}

/** Whether a part of a quotation is surely from somewhere else. */
export function isFoundPart({ same, score, evidence }: Comparison, passages: number): boolean {
  return same >= 4 && score >= 0.8 && evidence >= Math.log(passages + 1) + 3;
}
