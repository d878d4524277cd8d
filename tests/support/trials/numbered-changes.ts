import type { LibraryItem } from "../../../src/contract/dossier.ts";
import type {
  HistoryStep,
  LibraryCommit,
  LibraryDelta,
  LibraryState,
} from "../../../src/core/library/library-store.ts";
import { noteNumber } from "../note-number.ts";

/** The step that a delta makes of a state. */
export function stepOf(label: string, forward: LibraryDelta, state: LibraryState): HistoryStep {
  const touched = [...forward.upserted.map(({ id }) => id), ...forward.removed];
  const inverse = {
    upserted: touched.flatMap((id) => state.get(id) ?? []),
    removed: touched.filter((id) => !state.has(id)),
  };
  return { label, forward, inverse };
}

/**
 * What change number `number` does, told by its number and the state alone, so that two processes agree: it adds
 * a note, now and then changes the one before, or removes the one before that.
 */
export function changeNumber(number: number, state: LibraryState): LibraryCommit {
  return {
    change: "do",
    at: timeOf(number),
    step: stepOf(`Change ${number}`, deltaOf(number, state), state),
  };
}

function deltaOf(number: number, state: LibraryState): LibraryDelta {
  const previous = state.get(`note-${number - 1}`);
  if (number % 5 === 3 && previous)
    return {
      upserted: [
        noteNumber(number),
        { ...previous, note: `Changed by ${number}`, modified: timeOf(number) },
      ],
      removed: [],
    };
  if (number % 7 === 6 && previous)
    return { upserted: [noteNumber(number)], removed: [previous.id] };
  return { upserted: [noteNumber(number)], removed: [] };
}

/** The annotations after a delta, by a few lines that share nothing with the store. */
export function applied(state: LibraryState, delta: LibraryDelta): Map<string, LibraryItem> {
  const next = new Map(state);
  for (const id of delta.removed) next.delete(id);
  for (const annotation of delta.upserted) next.set(annotation.id, annotation);
  return next;
}

/** The annotations after changes 1 to `last`, on top of others. */
export function afterChanges(last: number, others: LibraryState): Map<string, LibraryItem> {
  let state = new Map(others);
  for (let number = 1; number <= last; number += 1) {
    const commit = changeNumber(number, state);
    if (commit.change === "do") state = applyInPlace(state, commit.step.forward);
  }
  return state;
}

function applyInPlace(
  state: Map<string, LibraryItem>,
  delta: LibraryDelta,
): Map<string, LibraryItem> {
  for (const id of delta.removed) state.delete(id);
  for (const annotation of delta.upserted) state.set(annotation.id, annotation);
  return state;
}

export function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 1, 1, 0, 0, number)).toISOString();
}
