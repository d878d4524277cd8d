import type {
  LibraryCommit,
  LibraryDelta,
  LibraryState,
  LibraryStore,
} from "../../../src/core/library/library-store.ts";
import { noteNumber } from "../note-number.ts";
import { stepOf, timeOf } from "./numbered-changes.ts";

/** One thing that a reader, or the library by itself, does. */
export type ScenarioStep =
  | { does: "change"; label: string; delta: (state: LibraryState) => LibraryDelta }
  | { does: "undo" | "redo" | "compact" | "back up" | "reopen" };

function add(...numbers: number[]): ScenarioStep {
  return {
    does: "change",
    label: `Add ${numbers.join(", ")}`,
    delta: () => ({ upserted: numbers.map(noteNumber), removed: [] }),
  };
}

function edit(number: number, note: string): ScenarioStep {
  return {
    does: "change",
    label: `Edit ${number}`,
    delta: (state) => {
      const before = state.get(`note-${number}`) ?? noteNumber(number);
      return { upserted: [{ ...before, note }], removed: [] };
    },
  };
}

function remove(...numbers: number[]): ScenarioStep {
  return {
    does: "change",
    label: `Remove ${numbers.join(", ")}`,
    delta: (state) => ({
      upserted: [],
      removed: numbers.map((number) => `note-${number}`).filter((id) => state.has(id)),
    }),
  };
}

const undo: ScenarioStep = { does: "undo" };
const redo: ScenarioStep = { does: "redo" };
const compact: ScenarioStep = { does: "compact" };
const backUp: ScenarioStep = { does: "back up" };
const reopen: ScenarioStep = { does: "reopen" };

/** A short life of a library: everything that reaches its folder happens in it at least once. */
export const SCENARIO: readonly ScenarioStep[] = [
  add(1),
  add(2, 3),
  edit(2, "changed"),
  remove(1),
  undo,
  redo,
  compact,
  add(4),
  undo,
  compact,
  redo,
  backUp,
  edit(3, "a long note ".repeat(120)),
  reopen,
  undo,
  add(5, 6, 7),
  remove(2, 5),
  compact,
  reopen,
  undo,
  add(8),
  reopen,
];

/** The commit of a step; null when it is none, or when there is nothing to take back or make again. */
export function commitOf(
  step: ScenarioStep,
  number: number,
  store: LibraryStore,
): LibraryCommit | null {
  const at = timeOf(number);
  const { steps, done } = store.history();
  switch (step.does) {
    case "change": {
      const delta = step.delta(store.read());
      return { change: "do", at, step: stepOf(step.label, delta, store.read()) };
    }
    case "undo":
      return done > 0 ? { change: "undo", at } : null;
    case "redo":
      return done < steps.length ? { change: "redo", at } : null;
    default:
      return null;
  }
}
