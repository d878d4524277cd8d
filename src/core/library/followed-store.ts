import type { Annotation } from "../../contract/annotation.ts";
import { isAnnotation } from "../../contract/dossier.ts";
import type { LibraryCommit, LibraryDelta, LibraryState, LibraryStore } from "./library-store.ts";
import { stepFor } from "./next-step.ts";

/** Something derived from the annotations that is kept up from change to change, not made anew from all of them. */
export interface Follower {
  reset(all: Iterable<Annotation>): void;
  /** `gone` are annotations as they were before a change, `come` as they are after it. */
  replace(gone: readonly Annotation[], come: readonly Annotation[]): void;
}

/** A store whose changes are told to followers. */
export interface FollowedStore {
  /** The follower as of now: one that missed a change is reset first. */
  follow<T extends Follower>(follower: T): () => T;
  commit(commit: LibraryCommit): Promise<void>;
  /** Tells followers that something is known anew of an annotation that itself has not changed. */
  touch(annotation: Annotation): void;
}

export function createFollowedStore(store: LibraryStore): FollowedStore {
  const asOf = new Map<Follower, number>();
  const tell = (as: number, gone: Annotation[], come: Annotation[]) => {
    for (const [follower, known] of asOf) {
      if (known !== as) continue;
      follower.replace(gone, come);
      asOf.set(follower, store.revision());
    }
  };
  return {
    follow: (follower) => () => {
      const now = store.revision();
      if (asOf.get(follower) !== now) follower.reset(annotationsIn(store.read()));
      asOf.set(follower, now);
      return follower;
    },
    async commit(commit) {
      const delta = deltaOf(store, commit);
      const revision = store.revision();
      const ids = new Set([
        ...delta.upserted.map(({ id }) => id),
        ...delta.removed,
        ...(delta.buried ?? []).map(({ id }) => id),
      ]);
      const before = annotationsOf(store, ids);
      await store.commit(commit);
      tell(revision, before, annotationsOf(store, ids));
    },
    touch: (annotation) => tell(store.revision(), [annotation], [annotation]),
  };
}

/** What a commit does to the annotations of a store that has not made it yet. */
export function deltaOf(store: LibraryStore, commit: LibraryCommit): LibraryDelta {
  if (commit.change === "do") return commit.step.forward;
  return stepFor(store.history(), commit.change)?.delta ?? { upserted: [], removed: [] };
}

/** The annotations alone, a hundred thousand of them without a list in between. */
function* annotationsIn(state: LibraryState): Iterable<Annotation> {
  for (const item of state.values()) if (isAnnotation(item)) yield item;
}

function annotationsOf(store: LibraryStore, ids: Iterable<string>): Annotation[] {
  const state = store.read();
  return Array.from(ids, (id) => state.get(id)).filter(
    (item): item is Annotation => item !== undefined && isAnnotation(item),
  );
}
