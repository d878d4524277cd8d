import type { AnchoredAnnotation, Annotation, LibraryChange } from "../../contract/annotation.ts";
import { isAnnotation, isEntry, type LibraryItem } from "../../contract/dossier.ts";
import type { Tombstone } from "../../contract/library.ts";
import { createOneAtATime, type OneAtATime } from "../one-at-a-time.ts";
import type { Plan } from "./commands.ts";
import { deltaOf, type FollowedStore } from "./followed-store.ts";
import {
  invertDelta,
  type LibraryCommit,
  type LibraryDelta,
  type LibraryState,
  type LibraryStore,
} from "./library-store.ts";
import { stepFor } from "./next-step.ts";

/** What undo and redo would do next. */
export type NextSteps = Pick<LibraryChange, "undo" | "redo">;

/**
 * Changes of the library, made one at a time, each stored whole before it counts; one that fails leaves
 * everything, undo and redo included, as it was.
 */
export interface Changes {
  /**
   * Plans on the current state, and does it as one step.
   * @param first has to be done before anything is changed; left out when nothing will be
   */
  make(plan: (state: LibraryState) => Plan, first?: () => Promise<unknown>): Promise<LibraryChange>;
  undo(): Promise<LibraryChange>;
  redo(): Promise<LibraryChange>;
  nextSteps(): NextSteps;
}

type Outcome = { label: string; upserted: LibraryItem[]; removed: LibraryItem[] };

export interface ChangePorts {
  store: LibraryStore;
  followed: FollowedStore;
  anchor: (annotation: Annotation) => AnchoredAnnotation;
  now: () => string;
  /** Shared by all libraries over one store; its own without it. */
  oneAtATime?: OneAtATime | undefined;
}

export function createChanges(ports: ChangePorts): Changes {
  const { store, oneAtATime = createOneAtATime() } = ports;
  const nextSteps = () => nextStepsOf(store);
  const inTurn = (step: () => Promise<Outcome>) =>
    oneAtATime(async () => {
      const outcome = await currentOutcome(store, step);
      return { ...told(outcome, ports.anchor), ...nextSteps() };
    });
  return {
    nextSteps,
    make: (plan, first) =>
      inTurn(async () => {
        const planned = plan(store.read());
        const { label, delta } = planned;
        if (isNothing(delta)) return { label, upserted: [], removed: [] };
        await first?.();
        const step = { label, forward: delta, inverse: inverseOf(planned, store) };
        return commit(label, { change: "do", at: ports.now(), step }, ports);
      }),
    undo: () => inTurn(() => again("undo", ports)),
    redo: () => inTurn(() => again("redo", ports)),
  };
}

/** What windows are told: of annotations all, of entries their ids. */
function told(
  { label, upserted, removed }: Outcome,
  anchor: (annotation: Annotation) => AnchoredAnnotation,
): Omit<LibraryChange, keyof NextSteps> {
  const changed = upserted.filter(isEntry);
  const gone = removed.filter(isEntry);
  const touched = [...changed, ...gone];
  return {
    label,
    upserted: upserted.filter(isAnnotation).map(anchor),
    removed: removed.filter(isAnnotation).map(({ id }) => id),
    ...(touched.length > 0 && {
      entries: {
        changed: changed.map(({ id }) => id),
        removed: gone.map(({ id }) => id),
        dossiers: [...new Set(touched.map(({ dossier }) => dossier))],
      },
    }),
  };
}

function nextStepsOf(store: LibraryStore): NextSteps {
  const history = store.history();
  const labelOf = (change: keyof NextSteps) => stepFor(history, change)?.label ?? null;
  return { undo: labelOf("undo"), redo: labelOf("redo") };
}

async function again(change: "undo" | "redo", ports: ChangePorts): Promise<Outcome> {
  const next = nextStepsOf(ports.store)[change];
  if (next === null) return { label: `Nothing to ${change}`, upserted: [], removed: [] };
  const done = change === "undo" ? "Undone" : "Redone";
  return commit(`${done}: ${next}`, { change, at: ports.now() }, ports);
}

async function commit(
  label: string,
  change: LibraryCommit,
  { store, followed }: ChangePorts,
): Promise<Outcome> {
  const { upserted, ...gone } = deltaOf(store, change);
  const state = store.read();
  const removed = leaving(gone, state).flatMap((id) => state.get(id) ?? []);
  await followed.commit(change);
  return { label, upserted, removed };
}

/**
 * Runs a step on the current state. When that had to be read anew, the outcome tells of all that is
 * there, since the one who asked may have seen an older state.
 */
async function currentOutcome(store: LibraryStore, step: () => Promise<Outcome>): Promise<Outcome> {
  const before = store.read();
  const isReread = await store.claim();
  const outcome = await step();
  if (!isReread) return outcome;
  const after = store.read();
  return {
    label: outcome.label,
    upserted: [...after.values()],
    removed: [...before.values()].filter(({ id }) => !after.has(id)),
  };
}

/** Whether a change would leave everything as it is. */
export function isNothing({ upserted, removed, buried = [] }: LibraryDelta): boolean {
  return upserted.length + removed.length + buried.length === 0;
}

/** Takes back what was done to items; that a deletion elsewhere is known stays known. */
function inverseOf({ delta, isFromElsewhere }: Plan, store: LibraryStore): LibraryDelta {
  const state = store.read();
  const removed = leaving(delta, state);
  const inverse = invertDelta({ upserted: delta.upserted, removed }, state);
  if (!isFromElsewhere) return inverse;
  const gone = new Set(inverse.removed);
  const added = delta.upserted.filter(({ id }) => gone.has(id));
  return {
    ...inverse,
    removed: [],
    buried: added.map((item) => goneAgain(item, store)),
  };
}

/**
 * As it was before it came from another copy: deleted when it was deleted here, else before its last change, so that
 * it can come again, and is not deleted where it came from.
 */
function goneAgain({ id, modified }: LibraryItem, store: LibraryStore): Tombstone {
  const known = store.bin().get(id) ?? store.tombstones().get(id);
  return { id, deleted: known?.deleted ?? new Date(Date.parse(modified) - 1).toISOString() };
}

/** Ids of the items that a change takes away. */
function leaving(
  { removed, buried = [] }: Pick<LibraryDelta, "removed" | "buried">,
  state: LibraryState,
): string[] {
  const buriedHere = buried.map(({ id }) => id).filter((id) => state.has(id));
  return buriedHere.length === 0 ? removed : [...new Set([...removed, ...buriedHere])];
}
