import { type DossierEntry, isEntry } from "../../../contract/dossier.ts";
import { ReadoutError } from "../../../contract/result.ts";
import type { LibraryState } from "../library-store.ts";
import { entriesOf, type EntryBranch, treeOf } from "./dossier-tree.ts";

/** @throws ReadoutError `entry-not-found` */
export function existingEntry(state: LibraryState, id: string): DossierEntry {
  const item = state.get(id);
  if (item && isEntry(item)) return item;
  throw new ReadoutError(
    "entry-not-found",
    `There is no entry “${id}” in any dossier; it may have been deleted. Nothing was changed.`,
  );
}

/** @throws ReadoutError `entry-not-found` for an entry that is no dossier, too */
export function existingDossier(state: LibraryState, id: string): DossierEntry {
  const item = state.get(id);
  if (item && isEntry(item) && item.entry === "dossier") return item;
  throw new ReadoutError(
    "entry-not-found",
    `There is no dossier “${id}”; it may have been deleted. Look into the bin.`,
  );
}

/** The whole dossier that an entry is in. */
export function treeAround(state: LibraryState, { dossier }: DossierEntry): EntryBranch {
  return treeOf(existingDossier(state, dossier), entriesOf(state, dossier));
}
