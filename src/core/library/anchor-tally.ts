import type { Anchor, Annotation } from "../../contract/annotation.ts";
import type { Follower } from "./followed-store.ts";

/** Which annotations need a look, and which are still being looked for, by id. */
export interface AnchorTally extends Follower {
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
  const count = (annotation: Annotation) => {
    if (isAsMade(annotation)) return;
    const { status } = anchorOf(annotation);
    if (status === "lost") lost.add(annotation.id);
    if (status === "waiting") waiting.add(annotation.id);
  };
  return {
    lost,
    waiting,
    reset(all) {
      lost.clear();
      waiting.clear();
      for (const annotation of all) count(annotation);
    },
    replace(gone, come) {
      for (const { id } of gone) {
        lost.delete(id);
        waiting.delete(id);
      }
      for (const annotation of come) count(annotation);
    },
  };
}
