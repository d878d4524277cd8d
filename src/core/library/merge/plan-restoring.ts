import { isAnnotation, type LibraryItem } from "../../../contract/dossier.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { nothing, type Plan } from "../commands.ts";
import type { LibraryState } from "../library-store.ts";
import { revised, unitedRevisions } from "../revisions.ts";
import { valueOf } from "./field-values.ts";
import { differingFields } from "./unite.ts";

/**
 * Brings back what a backup says of the items named, or of all that it holds: missing ones are added, others
 * are set to its state as a change made now. Nothing is deleted.
 * @throws ReadoutError `annotation-not-found` when the backup does not hold one that is named
 */
export function planRestoring(
  state: LibraryState,
  backup: readonly LibraryItem[],
  { ids, now }: { ids?: readonly string[] | undefined; now: () => string },
): Plan {
  const at = now();
  const upserted = wantedOf(backup, ids).flatMap((before) => {
    const here = state.get(before.id);
    const restored = here ? setBack(here, before, at) : revised(before, {}, at);
    return restored ? [restored] : [];
  });
  if (upserted.length === 0) return nothing();
  return { label: "Backup restored", delta: { upserted, removed: [] } };
}

function setBack(here: LibraryItem, before: LibraryItem, at: string): LibraryItem | null {
  // An id that stands for another kind of thing by now is not what was backed up.
  if (isAnnotation(here) !== isAnnotation(before)) return null;
  const fields = differingFields(here, before);
  if (fields.length === 0) return null;
  const values = Object.fromEntries(fields.map((field) => [field, valueOf(before, field)]));
  const revisions = unitedRevisions(here, before);
  return revised({ ...here, ...(revisions ? { revisions } : {}) }, values, at);
}

function wantedOf(
  backup: readonly LibraryItem[],
  ids: readonly string[] | undefined,
): readonly LibraryItem[] {
  if (!ids) return backup;
  const held = new Map(backup.map((item) => [item.id, item]));
  return [...new Set(ids)].map((id) => {
    const item = held.get(id);
    if (item) return item;
    throw new ReadoutError(
      "annotation-not-found",
      `There is nothing “${id}” in that backup. Nothing was changed.`,
    );
  });
}
