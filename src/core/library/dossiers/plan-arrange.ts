import type { Annotation } from "../../../contract/annotation.ts";
import { type DossierEntry, isAnnotation } from "../../../contract/dossier.ts";
import { nothing, type Plan } from "../commands.ts";
import type { LibraryState } from "../library-store.ts";
import { revised } from "../revisions.ts";
import type { EntryBranch } from "./dossier-tree.ts";
import { existingDossier, treeAround } from "./existing-entry.ts";

/**
 * Puts the excerpts under each claim in order, in the places that excerpts have there: claims and words stay where
 * they are, and excerpts whose annotation is gone come last.
 * @param compare as for sorting
 */
export function planArrange(
  state: LibraryState,
  dossier: string,
  { now, compare }: { now: () => string; compare: (a: Annotation, b: Annotation) => number },
): Plan {
  const at = now();
  const upserted: DossierEntry[] = [];
  const arrange = ({ entry: parent, children }: EntryBranch) => {
    const excerpts = children.map(({ entry }) => entry).filter(({ entry }) => entry === "excerpt");
    const sorted = excerpts.toSorted((a, b) => {
      const [one, other] = [annotationOf(state, a), annotationOf(state, b)];
      return one && other ? compare(one, other) : Number(!one) - Number(!other);
    });
    for (const [index, entry] of sorted.entries()) {
      const order = excerpts[index]?.place?.order;
      if (entry !== excerpts[index] && order !== undefined)
        upserted.push(revised(entry, { place: { parent: parent.id, order } }, at));
    }
    for (const child of children) arrange(child);
  };
  arrange(treeAround(state, existingDossier(state, dossier)));
  if (upserted.length === 0) return nothing();
  return { label: "Excerpts put in order", delta: { upserted, removed: [] } };
}

function annotationOf(state: LibraryState, { annotation }: DossierEntry): Annotation | undefined {
  const item = annotation === null ? undefined : state.get(annotation);
  return item && isAnnotation(item) ? item : undefined;
}
