import type { AnchoredAnnotation, Annotation } from "../../../contract/annotation.ts";
import {
  type Dossier,
  type DossierEntry,
  type DossierNode,
  type DossierSummary,
  isAnnotation,
  isEntry,
} from "../../../contract/dossier.ts";
import { compareText } from "../../text/compare.ts";
import type { LibraryState } from "../library-store.ts";
import type { EntryBranch } from "./dossier-tree.ts";
import { existingDossier, treeAround } from "./existing-entry.ts";

/** Every dossier, the one that was begun first before the others. */
export function dossierSummaries(state: LibraryState): DossierSummary[] {
  const byDossier = Map.groupBy([...state.values()].filter(isEntry), ({ dossier }) => dossier);
  return [...byDossier.values()]
    .flatMap((entries) => {
      const root = entries.find(({ entry }) => entry === "dossier");
      return root ? [summaryOf(root, entries)] : [];
    })
    .sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id));
}

function summaryOf(root: DossierEntry, entries: readonly DossierEntry[]): DossierSummary {
  const count = (kind: DossierEntry["entry"]) =>
    entries.filter(({ entry }) => entry === kind).length;
  return {
    id: root.id,
    title: root.text,
    claims: count("claim"),
    excerpts: count("excerpt"),
    created: root.created,
    modified: entries.map(({ modified }) => modified).reduce((a, b) => (a > b ? a : b)),
  };
}

/**
 * A dossier with the annotations of its excerpts as they are now.
 * @throws ReadoutError `entry-not-found`
 */
export function readDossier(
  state: LibraryState,
  id: string,
  anchor: (annotation: Annotation) => AnchoredAnnotation,
): Dossier {
  const root = existingDossier(state, id);
  const annotationOf = (annotation: string | null) => {
    const item = annotation === null ? undefined : state.get(annotation);
    return item && isAnnotation(item) ? anchor(item) : null;
  };
  const nodeOf = ({ entry, children }: EntryBranch): DossierNode => ({
    id: entry.id,
    kind: entry.entry as DossierNode["kind"],
    text: entry.text,
    stance: entry.stance,
    annotation: annotationOf(entry.annotation),
    children: children.map(nodeOf),
  });
  const { children } = treeAround(state, root);
  return { id: root.id, title: root.text, entries: children.map(nodeOf) };
}
