import type { AnchoredAnnotation } from "../../contract/annotation.ts";
import type { Dossier, DossierNode } from "../../contract/dossier.ts";
import type { Excerpt } from "./excerpts.ts";
import type { DocumentBlock } from "./export-document.ts";

/** A dossier as it is arranged: claims are headings, and an excerpt comes before what is said of it. */
export function* dossierBlocks(
  { entries }: Dossier,
  excerptOf: (annotation: AnchoredAnnotation) => Excerpt,
): Iterable<DocumentBlock> {
  for (const node of entries) yield* blocksOf(node, 1, excerptOf);
}

function* blocksOf(
  { id, kind, text, annotation, stance, children }: DossierNode,
  level: number,
  excerptOf: (annotation: AnchoredAnnotation) => Excerpt,
): Iterable<DocumentBlock> {
  if (kind === "claim") yield { kind: "heading", level, number: null, text, id };
  if (kind === "excerpt" && annotation)
    yield { kind: "excerpt", excerpt: excerptOf(annotation), stance };
  if (kind === "excerpt" && !annotation) yield { kind: "words", id: `${id}-gone`, text: GONE };
  if (kind !== "claim" && text !== "") yield { kind: "words", id, text };
  for (const child of children) yield* blocksOf(child, level + 1, excerptOf);
}

/** Said, so that nobody misses an excerpt without noticing. */
const GONE = "*An excerpt stood here whose annotation has been deleted.*";

/** The annotations of a dossier, each once, in the order of their first places. */
export function dossierAnnotations({ entries }: Dossier): AnchoredAnnotation[] {
  const found = new Map<string, AnchoredAnnotation>();
  const collect = (nodes: readonly DossierNode[]) => {
    for (const { annotation, children } of nodes) {
      if (annotation && !found.has(annotation.id)) found.set(annotation.id, annotation);
      collect(children);
    }
  };
  collect(entries);
  return [...found.values()];
}
