import type { Annotation, Field } from "../../contract/annotation.ts";

/** How many of the latest times each part remembers. */
export const KEPT_REVISIONS = 50;

/** The parts of an annotation that are changed and compared one by one. */
export const FIELDS: readonly Field[] = ["colour", "note", "tags", "placements"];

/** New values of some parts of an annotation. */
export type Revision = Partial<Pick<Annotation, Field>>;

/** The annotation with new values, and the time noted for each part that was given one; the others keep theirs. */
export function revised(before: Annotation, values: Revision, at: string): Annotation {
  const revisions = { ...allRevisions(before) };
  for (const field of FIELDS)
    if (values[field] !== undefined && revisions[field]?.at(-1) !== at)
      revisions[field] = latest([...(revisions[field] ?? []), at]);
  return { ...before, ...values, modified: at, revisions };
}

/**
 * When a part was changed, oldest first; empty while it is as it was created. An annotation changed by a Readout
 * that kept no such times may have been changed in any part when it was last modified.
 */
export function revisionsOf(annotation: Annotation, field: Field): readonly string[] {
  const { revisions, created, modified } = annotation;
  if (revisions) return revisions[field] ?? [];
  return field === "placements" || modified === created ? [] : [modified];
}

/** The times of all parts that were changed, with what {@link revisionsOf} concludes written out. */
export function allRevisions(annotation: Annotation): NonNullable<Annotation["revisions"]> {
  const known: NonNullable<Annotation["revisions"]> = {};
  for (const field of FIELDS) {
    const times = revisionsOf(annotation, field);
    if (times.length > 0) known[field] = [...times];
  }
  return known;
}

/** The times of both, oldest first, each once; undefined when neither copy keeps any, nor was changed. */
export function unitedRevisions(here: Annotation, there: Annotation): Annotation["revisions"] {
  const united: NonNullable<Annotation["revisions"]> = {};
  for (const field of FIELDS) {
    const times = new Set([...revisionsOf(here, field), ...revisionsOf(there, field)]);
    if (times.size > 0) united[field] = latest([...times].sort());
  }
  const isKept = here.revisions !== undefined || there.revisions !== undefined;
  return isKept || Object.keys(united).length > 0 ? united : undefined;
}

function latest(times: string[]): string[] {
  return times.slice(-KEPT_REVISIONS);
}
