import type { BinEntry, BinnedAnnotation } from "../../contract/library.ts";
import { BIN_DAYS } from "../../contract/library.ts";
import type { AnchoredAnnotation, Annotation } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { compareText } from "../text/compare.ts";
import { nameOf, type Plan } from "./commands.ts";
import { revised } from "./revisions.ts";

const DAY = 24 * 60 * 60 * 1000;

/** The bin as it is shown, the latest deleted first. */
export function binEntries(
  bin: ReadonlyMap<string, BinnedAnnotation>,
  anchor: (annotation: Annotation) => AnchoredAnnotation,
): BinEntry[] {
  return [...bin.values()]
    .sort(
      (a, b) => compareText(b.deleted, a.deleted) || compareText(a.annotation.id, b.annotation.id),
    )
    .map(({ annotation, deleted }) => ({
      annotation: anchor(annotation),
      deleted,
      until: new Date(Date.parse(deleted) + BIN_DAYS * DAY).toISOString(),
    }));
}

/**
 * Takes annotations out of the bin, all or none. They count as changed at that time, so that no other copy, which
 * learnt of the deletion, deletes them again.
 * @throws ReadoutError `annotation-not-found` when one of them is not in the bin.
 */
export function planRestore(
  bin: ReadonlyMap<string, BinnedAnnotation>,
  ids: readonly string[],
  context: { now: () => string },
): Plan {
  const modified = context.now();
  const upserted = [...new Set(ids)].map((id) => {
    const binned = bin.get(id);
    if (!binned) throw notInBin(id);
    return revised(binned.annotation, {}, modified);
  });
  const [only] = upserted;
  const what = only && upserted.length === 1 ? nameOf(only) : `${upserted.length} annotations`;
  return { label: `${what} restored`, delta: { upserted, removed: [] } };
}

function notInBin(id: string): ReadoutError {
  return new ReadoutError(
    "annotation-not-found",
    `There is no annotation “${id}” in the bin; it may have been restored already, or it was deleted more than ${BIN_DAYS} days ago. Nothing was changed.`,
  );
}
