import { type DossierEntry, isEntry } from "../../../contract/dossier.ts";
import { compareText } from "../../text/compare.ts";
import type { LibraryState } from "../library-store.ts";

/** An entry with what stands under it, in order. */
export interface EntryBranch {
  entry: DossierEntry;
  children: EntryBranch[];
}

/** Everything of one dossier, the dossier itself included. */
export function entriesOf(state: LibraryState, dossier: string): DossierEntry[] {
  const entries: DossierEntry[] = [];
  for (const item of state.values())
    if (isEntry(item) && item.dossier === dossier) entries.push(item);
  return entries;
}

/**
 * The entries of a dossier as they stand under each other. Merged copies can leave an entry under one that was deleted,
 * or two under each other: such stand at the end of the dossier, so that nothing is ever out of sight.
 */
export function treeOf(root: DossierEntry, entries: readonly DossierEntry[]): EntryBranch {
  const byParent = Map.groupBy(
    entries.filter(({ place }) => place !== null).toSorted(inOrder),
    ({ place }) => place?.parent,
  );
  const reached = new Set<string>([root.id]);
  const branch = (entry: DossierEntry): EntryBranch => {
    reached.add(entry.id);
    const under = (byParent.get(entry.id) ?? []).filter(({ id }) => !reached.has(id));
    return { entry, children: under.map(branch) };
  };
  const tree = branch(root);
  const ids = new Set(entries.map(({ id }) => id));
  const isAdrift = ({ place }: DossierEntry) => place !== null && !ids.has(place.parent);
  for (const entry of [...entries.filter(isAdrift), ...entries].toSorted(
    (a, b) => Number(isAdrift(b)) - Number(isAdrift(a)) || inOrder(a, b),
  ))
    if (!reached.has(entry.id)) tree.children.push(branch(entry));
  return tree;
}

/** As they stand under one parent; equal keys, which two copies can give, by id. */
export function inOrder(a: DossierEntry, b: DossierEntry): number {
  return compareText(a.place?.order ?? "", b.place?.order ?? "") || compareText(a.id, b.id);
}

/** An entry and all that stands under it, depth first. */
export function* branchEntries({ entry, children }: EntryBranch): Iterable<DossierEntry> {
  yield entry;
  for (const child of children) yield* branchEntries(child);
}

/** The branch of an entry in a tree. */
export function findBranch(tree: EntryBranch, id: string): EntryBranch | undefined {
  if (tree.entry.id === id) return tree;
  for (const child of tree.children) {
    const found = findBranch(child, id);
    if (found) return found;
  }
  return undefined;
}
