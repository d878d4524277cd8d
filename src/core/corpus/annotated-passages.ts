import type { AnchoredAnnotation } from "../../contract/annotation.ts";

/**
 * The ids of the passages that an annotation is about: where its words are now, or where they were when
 * they were marked if they are lost. None for notes on a work or of the notebook.
 */
export function annotatedPassages({ target, anchor }: AnchoredAnnotation): string[] {
  if (target.kind === "passage") return [target.passage];
  if (target.kind !== "text") return [];
  const places = anchor.ranges.length > 0 ? anchor.ranges : target.selectors;
  return places.map(({ passage }) => passage);
}
