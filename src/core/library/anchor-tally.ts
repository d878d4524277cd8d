import type { Anchor, Annotation } from "../../contract/annotation.ts";
import type { Follower } from "./followed-store.ts";

/** How many annotations there are, which need a look, and which are still being looked for, by id. */
export interface AnchorTally extends Follower {
  readonly all: number;
  readonly lost: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
}

/** @param isAsMade spares a look at the words of most annotations */
export function createAnchorTally(
  anchorOf: (annotation: Annotation) => Anchor,
  isAsMade: (annotation: Annotation) => boolean,
): AnchorTally {
  const lost = new Set<string>();
  const waiting = new Set<string>();
  let all = 0;
  const count = (annotation: Annotation) => {
    all += 1;
    if (isAsMade(annotation)) return;
    const { status } = anchorOf(annotation);
    if (status === "lost") lost.add(annotation.id);
    if (status === "waiting") waiting.add(annotation.id);
  };
  return {
    get all() {
      return all;
    },
    lost,
    waiting,
    reset(annotations) {
      all = 0;
      lost.clear();
      waiting.clear();
      for (const annotation of annotations) count(annotation);
    },
    replace(gone, come) {
      all -= gone.length;
      for (const { id } of gone) {
        lost.delete(id);
        waiting.delete(id);
      }
      for (const annotation of come) count(annotation);
    },
  };
}
