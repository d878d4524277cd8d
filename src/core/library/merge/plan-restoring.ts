import type { Annotation } from "../../../contract/annotation.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { nothing, type Plan } from "../commands.ts";
import type { LibraryState } from "../library-store.ts";
import { revised, unitedRevisions, type Revision } from "../revisions.ts";
import { differingFields } from "./unite.ts";

/**
 * Brings back what a backup says of the annotations named, or of all that it holds: missing ones are added, others
 * are set to its state as a change made now. Nothing is deleted.
 * @throws ReadoutError `annotation-not-found` when the backup does not hold one that is named
 */
export function planRestoring(
  state: LibraryState,
  backup: readonly Annotation[],
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

function setBack(here: Annotation, before: Annotation, at: string): Annotation | null {
  const fields = differingFields(here, before);
  if (fields.length === 0) return null;
  const all = { ...before, placements: before.placements ?? [] };
  const values = Object.fromEntries(fields.map((field) => [field, all[field]])) as Revision;
  const revisions = unitedRevisions(here, before);
  return revised({ ...here, ...(revisions ? { revisions } : {}) }, values, at);
}

function wantedOf(
  backup: readonly Annotation[],
  ids: readonly string[] | undefined,
): readonly Annotation[] {
  if (!ids) return backup;
  const held = new Map(backup.map((annotation) => [annotation.id, annotation]));
  return [...new Set(ids)].map((id) => {
    const annotation = held.get(id);
    if (annotation) return annotation;
    throw new ReadoutError(
      "annotation-not-found",
      `There is no annotation “${id}” in that backup. Nothing was changed.`,
    );
  });
}
