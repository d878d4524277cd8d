import type { LibraryDelta } from "./library-store.ts";

/** One change that was made: how to make it again and how to take it back. */
export interface HistoryStep {
  label: string;
  forward: LibraryDelta;
  inverse: LibraryDelta;
}

/** What can be undone and redone; the cursor only moves once the change has been stored. */
export interface History {
  /** A new change; what had been undone before it can no longer be redone. */
  record(step: HistoryStep): void;
  nextUndo(): HistoryStep | null;
  nextRedo(): HistoryStep | null;
  stepBack(): void;
  stepForward(): void;
  clear(): void;
}

/** Forgets the oldest steps beyond `depth`. */
export function createHistory(depth = 1000): History {
  let steps: HistoryStep[] = [];
  let done = 0;
  return {
    record(step) {
      steps = [...steps.slice(0, done), step].slice(-depth);
      done = steps.length;
    },
    nextUndo: () => steps[done - 1] ?? null,
    nextRedo: () => steps[done] ?? null,
    stepBack() {
      done = Math.max(0, done - 1);
    },
    stepForward() {
      done = Math.min(steps.length, done + 1);
    },
    clear() {
      steps = [];
      done = 0;
    },
  };
}
