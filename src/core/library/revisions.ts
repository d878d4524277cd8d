import type { Field } from "../../contract/annotation.ts";
import { type EntryField, isAnnotation, type LibraryItem } from "../../contract/dossier.ts";

/** How many of the latest times each part remembers. */
export const KEPT_REVISIONS = 50;

/** A part of an annotation or of an entry that is changed and compared by itself. */
export type ItemField = Field | EntryField;

const OF_ANNOTATIONS: readonly Field[] = ["colour", "note", "tags", "placements"];
const OF_ENTRIES: readonly EntryField[] = ["text", "place", "stance"];

export function fieldsOf(item: LibraryItem): readonly ItemField[] {
  return isAnnotation(item) ? OF_ANNOTATIONS : OF_ENTRIES;
}

/** New values of some parts of an item. */
export type Revision<T extends LibraryItem> = Partial<Pick<T, Extract<keyof T, ItemField>>>;

type Times = Partial<Record<ItemField, string[]>>;

/** The item with new values, and the time noted for each part that was given one; the others keep theirs. */
export function revised<T extends LibraryItem>(before: T, values: Revision<T>, at: string): T {
  const revisions: Times = { ...allRevisions(before) };
  const given = values as Partial<Record<ItemField, unknown>>;
  for (const field of fieldsOf(before))
    if (given[field] !== undefined && revisions[field]?.at(-1) !== at)
      revisions[field] = latest([...(revisions[field] ?? []), at]);
  return { ...before, ...values, modified: at, revisions };
}

/**
 * When a part was changed, oldest first; empty while it is as it was created. An annotation changed by a Readout
 * that kept no such times may have been changed in any part when it was last modified.
 */
export function revisionsOf(item: LibraryItem, field: ItemField): readonly string[] {
  const { created, modified } = item;
  const revisions: Times | undefined = item.revisions;
  if (revisions) return revisions[field] ?? [];
  return field === "placements" || modified === created ? [] : [modified];
}

/** The times of all parts that were changed, with what {@link revisionsOf} concludes written out. */
export function allRevisions(item: LibraryItem): Times {
  const known: Times = {};
  for (const field of fieldsOf(item)) {
    const times = revisionsOf(item, field);
    if (times.length > 0) known[field] = [...times];
  }
  return known;
}

/** The times of both, oldest first, each once; undefined when neither copy keeps any, nor was changed. */
export function unitedRevisions(here: LibraryItem, there: LibraryItem): Times | undefined {
  const united: Times = {};
  for (const field of fieldsOf(here)) {
    const times = new Set([...revisionsOf(here, field), ...revisionsOf(there, field)]);
    if (times.size > 0) united[field] = latest([...times].sort());
  }
  const isKept = here.revisions !== undefined || there.revisions !== undefined;
  return isKept || Object.keys(united).length > 0 ? united : undefined;
}

function latest(times: string[]): string[] {
  return times.slice(-KEPT_REVISIONS);
}
