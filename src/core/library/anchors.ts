import type { Anchor, Annotation, Placement, Target } from "../../contract/annotation.ts";
import { resolveAnchor } from "../anchoring/anchor.ts";
import type { Corpus } from "../corpus/corpus.ts";

const WAITING: Anchor = { status: "waiting", ranges: [], score: null, guess: null };

/** Where annotations stand, each found once for every text: at once where that is cheap, else as they were told. */
export interface Anchors {
  /** `waiting` while the words have to be looked for. */
  of(annotation: Annotation): Anchor;
  /** Whether its text is the one that it was made on, and nothing else was found out: no need to look at its words. */
  isAsMade(annotation: Annotation): boolean;
  /** What was found for an annotation on the text as it is now. */
  learn(annotation: Annotation, anchor: Anchor): void;
}

interface Found {
  placements: Placement[] | undefined;
  textVersion: string | undefined;
  anchor: Anchor;
}

export function createAnchors(corpus: Corpus): Anchors {
  // A change of a note leaves the target as it is, the very object, and with it what was found.
  const found = new WeakMap<Target, Found>();
  const learn = (annotation: Annotation, anchor: Anchor) => {
    const { target, placements } = annotation;
    found.set(target, { placements, textVersion: textVersionOf(annotation, corpus), anchor });
  };
  return {
    learn,
    isAsMade(annotation) {
      const { target } = annotation;
      if (target.kind !== "text") return true;
      const isSameText = target.textVersion === textVersionOf(annotation, corpus);
      return isSameText && !found.has(target);
    },
    of(annotation) {
      const known = found.get(annotation.target);
      const isCurrent =
        known !== undefined &&
        known.placements === annotation.placements &&
        known.textVersion === textVersionOf(annotation, corpus);
      if (isCurrent) return known.anchor;
      const anchor = resolveAnchor(annotation, corpus) ?? WAITING;
      learn(annotation, anchor);
      return anchor;
    },
  };
}

/** The version of the text that an annotation is about, as it is now; undefined when there is none. */
export function textVersionOf({ target }: Annotation, corpus: Corpus): string | undefined {
  return target.kind === "notebook" ? undefined : corpus.outline(target.work)?.textVersion;
}
