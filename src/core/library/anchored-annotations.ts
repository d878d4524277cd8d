import type { Anchor, AnchoredAnnotation, Annotation } from "../../contract/annotation.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { resolveAnchor } from "./anchor.ts";
import { byCreation } from "./library-file.ts";
import { hasTag } from "./tags.ts";

/** Annotations with the place where each stands now. */
export interface AnchoredAnnotations {
  anchor(annotation: Annotation): AnchoredAnnotation;
  /** In reading order; those that mark no words and lost ones come last, oldest first. */
  list(
    annotations: Iterable<Annotation>,
    filter: { work?: string; tag?: string },
  ): AnchoredAnnotation[];
}

export function createAnchoredAnnotations(corpus: Corpus): AnchoredAnnotations {
  // Stored annotations are never changed in place, so an anchor holds as long as its annotation does.
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
  return {
    anchor,
    list: (annotations, filter) =>
      [...annotations]
        .filter((annotation) => isWanted(annotation, filter))
        .map(anchor)
        .sort((a, b) => byPlace(a, b, corpus)),
  };
}

function isWanted(annotation: Annotation, { work, tag }: { work?: string; tag?: string }): boolean {
  const { target } = annotation;
  if (work !== undefined && (target.kind === "notebook" || target.work !== work)) return false;
  return tag === undefined || hasTag(annotation, tag);
}

function byPlace(a: AnchoredAnnotation, b: AnchoredAnnotation, corpus: Corpus): number {
  const [first] = a.anchor.ranges;
  const [second] = b.anchor.ranges;
  if (!first || !second) return Number(!first) - Number(!second) || byCreation(a, b);
  return (
    corpus.order(first.passage) - corpus.order(second.passage) ||
    first.start - second.start ||
    first.end - second.end ||
    byCreation(a, b)
  );
}
