import type { Anchor, AnchoredAnnotation, Annotation } from "../../contract/annotation.ts";
import { resolveAnchor } from "../anchoring/anchor.ts";
import { inOrderOfText } from "../anchoring/annotation-order.ts";
import { annotatedWork } from "../corpus/annotated-work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import type { LibraryState } from "./library-store.ts";
import { hasTag } from "./tags.ts";

/** Annotations with the place where each stands now. */
export interface AnchoredAnnotations {
  anchor(annotation: Annotation): AnchoredAnnotation;
  /** In the order of the text; lost ones and notes on a work end it, notes of the notebook come last. */
  list(state: LibraryState, filter: { work?: string; tag?: string }): AnchoredAnnotation[];
}

export function createAnchoredAnnotations(corpus: Corpus): AnchoredAnnotations {
  // Annotations and states are never changed in place: what was found for one holds as long as it does.
  const anchors = new WeakMap<Annotation, Anchor>();
  const anchorOf = (annotation: Annotation): Anchor => {
    const known = anchors.get(annotation);
    if (known) return known;
    const anchor = resolveAnchor(annotation.target, corpus);
    anchors.set(annotation, anchor);
    return anchor;
  };
  // Copies, because what is handed out must not be a way to change what is stored.
  const anchor = (annotation: Annotation): AnchoredAnnotation => {
    const { status, ranges } = anchorOf(annotation);
    return {
      ...annotation,
      tags: [...annotation.tags],
      anchor: {
        status,
        ranges: ranges.map(({ passage, start, end }) => ({ passage, start, end })),
      },
    };
  };
  const orders = new WeakMap<LibraryState, Annotation[]>();
  const inOrder = (state: LibraryState): Annotation[] => {
    const known = orders.get(state);
    if (known) return known;
    const order = inOrderOfText(state.values(), anchorOf, corpus);
    orders.set(state, order);
    return order;
  };
  return {
    anchor,
    list: (state, filter) =>
      inOrder(state)
        .filter((annotation) => isWanted(annotation, filter))
        .map(anchor),
  };
}

function isWanted(annotation: Annotation, { work, tag }: { work?: string; tag?: string }): boolean {
  if (work !== undefined && annotatedWork(annotation) !== work) return false;
  return tag === undefined || hasTag(annotation, tag);
}
