import { isCertain, type Thresholds } from "../../../../src/core/anchoring/find-anchor.ts";
import type { Cell, Goal } from "./cells.ts";
import type { Trial } from "./trial.ts";

/** Shared part from which on a place counts as right. */
const RIGHT = 0.8;

/** What came of the trials of a cell. */
export interface Outcome {
  trials: number;
  right: number;
  wrong: number;
  lost: number;
  isMet: boolean;
}

export type Verdict = "right" | "wrong" | "lost";

/** Words that are gone are right where they are lost, and all others wrong where they are put elsewhere. */
export function verdictOf({ found, overlap }: Trial, thresholds: Thresholds): Verdict {
  const isPlaced = found === "at once" || (found !== null && isCertain(found, thresholds));
  if (!isPlaced) return overlap === null ? "right" : "lost";
  return overlap !== null && overlap >= RIGHT ? "right" : "wrong";
}

export function outcomeOf(cell: Cell, trials: readonly Trial[], thresholds: Thresholds): Outcome {
  const count = (wanted: Verdict) =>
    trials.filter((trial) => verdictOf(trial, thresholds) === wanted).length;
  const counts = { right: count("right"), wrong: count("wrong"), lost: count("lost") };
  return { trials: trials.length, ...counts, isMet: isMet(counts, trials.length, cell.goal) };
}

function isMet({ right, wrong }: { right: number; wrong: number }, trials: number, goal: Goal) {
  return right / trials >= goal.right && wrong / trials <= goal.wrong;
}

/** Between which shares the true one lies in 95 of 100 cases (Wilson 1927). */
export function wilson(count: number, trials: number): { low: number; high: number } {
  const z = 1.96;
  const share = count / trials;
  const scale = 1 + z ** 2 / trials;
  const middle = share + z ** 2 / (2 * trials);
  const spread = z * Math.sqrt((share * (1 - share)) / trials + z ** 2 / (4 * trials ** 2));
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
}
