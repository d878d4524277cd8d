import type { Annotation } from "../../src/contract/annotation.ts";
import { isAnnotation, type LibraryItem } from "../../src/contract/dossier.ts";

/** The annotations among the items of a library. */
export function annotationsIn(items: Iterable<LibraryItem> | undefined): Annotation[] {
  return [...(items ?? [])].filter(isAnnotation);
}
