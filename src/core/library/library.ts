import type {
  AnchoredAnnotation,
  AnnotationEdit,
  LibraryChange,
  LibraryStatus,
  NewAnnotation,
} from "../../contract/annotation.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { createAnchoredAnnotations } from "./anchored-annotations.ts";
import {
  planAdd,
  planAddAll,
  planChange,
  planRemove,
  planRenameTag,
  type Plan,
} from "./commands.ts";
import { createHistory, type History, type HistoryStep } from "./history.ts";
import {
  invertDelta,
  type LibraryDelta,
  type LibraryState,
  type LibraryStore,
} from "./library-store.ts";
import { createOneAtATime } from "../one-at-a-time.ts";

/** Everything that can be done with annotations; the methods mean what their namesakes in the API mean. */
export interface Library {
  list(filter: { work?: string; tag?: string }): AnchoredAnnotation[];
  add(input: NewAnnotation): Promise<LibraryChange>;
  addAll(inputs: readonly NewAnnotation[]): Promise<LibraryChange>;
  change(edit: AnnotationEdit): Promise<LibraryChange>;
  remove(ids: readonly string[]): Promise<LibraryChange>;
  renameTag(from: string, to: string): Promise<LibraryChange>;
  undo(): Promise<LibraryChange>;
  redo(): Promise<LibraryChange>;
  status(): LibraryStatus;
}

export interface LibraryPorts {
  store: LibraryStore;
  corpus: Corpus;
  /** The time as ISO 8601 in UTC. */
  now: () => string;
  /** An id that no annotation has had before. */
  newId: () => string;
}

/**
 * The rules of the library. Changes are made one at a time, each stored whole before it counts; one
 * that fails leaves everything, undo and redo included, as it was.
 */
export function createLibrary(ports: LibraryPorts): Library {
  const { store, corpus } = ports;
  const anchored = createAnchoredAnnotations(corpus);
  const history = createHistory();
  const oneAtATime = createOneAtATime();
  const inTurn = (step: () => Promise<Outcome>) =>
    oneAtATime(async () => {
      const { label, delta } = await currentOutcome(store, history, step);
      return {
        label,
        upserted: delta.upserted.map(anchored.anchor),
        removed: delta.removed,
        ...nextSteps(history),
      };
    });
  const perform = (plan: (state: LibraryState) => Plan) =>
    inTurn(() => performPlan(store, history, plan));

  return {
    list: (filter) => anchored.list(store.read(), filter),
    add: (input) => perform((state) => planAdd(state, input, ports)),
    addAll: (inputs) => perform((state) => planAddAll(state, inputs, ports)),
    change: (edit) => perform((state) => planChange(state, edit, ports)),
    remove: (ids) => perform((state) => planRemove(state, ids)),
    renameTag: (from, to) => perform((state) => planRenameTag(state, { from, to }, ports)),
    undo: () => inTurn(() => undoStep(store, history)),
    redo: () => inTurn(() => redoStep(store, history)),
    status: () => ({
      ...store.status(),
      annotations: store.read().size,
      ...nextSteps(history),
    }),
  };
}

type Outcome = { label: string; delta: LibraryDelta };

/**
 * Runs a step on the current state. When that had to be read anew, the outcome tells of all that is
 * there, since the one who asked may have seen an older state.
 */
async function currentOutcome(
  store: LibraryStore,
  history: History,
  step: () => Promise<Outcome>,
): Promise<Outcome> {
  const before = store.read();
  const isReread = await store.claim();
  if (isReread) history.clear();
  const outcome = await step();
  if (!isReread) return outcome;
  const after = store.read();
  return {
    label: outcome.label,
    delta: {
      upserted: [...after.values()],
      removed: [...before.keys()].filter((id) => !after.has(id)),
    },
  };
}

async function performPlan(
  store: LibraryStore,
  history: History,
  plan: (state: LibraryState) => Plan,
): Promise<Outcome> {
  const state = store.read();
  const { label, delta } = plan(state);
  if (delta.upserted.length + delta.removed.length > 0) {
    const inverse = invertDelta(delta, state);
    await store.commit(delta);
    history.record({ label, forward: delta, inverse });
  }
  return { label, delta };
}

async function undoStep(store: LibraryStore, history: History): Promise<Outcome> {
  const step = history.nextUndo();
  if (!step) return { label: "Nothing to undo", delta: { upserted: [], removed: [] } };
  await store.commit(step.inverse);
  history.stepBack();
  return { label: `Undone: ${step.label}`, delta: step.inverse };
}

async function redoStep(store: LibraryStore, history: History): Promise<Outcome> {
  const step = history.nextRedo();
  if (!step) return { label: "Nothing to redo", delta: { upserted: [], removed: [] } };
  await store.commit(step.forward);
  history.stepForward();
  return { label: `Redone: ${step.label}`, delta: step.forward };
}

function nextSteps(history: History): { undo: string | null; redo: string | null } {
  const labelOf = (step: HistoryStep | null) => step?.label ?? null;
  return { undo: labelOf(history.nextUndo()), redo: labelOf(history.nextRedo()) };
}
