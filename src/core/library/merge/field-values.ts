import type { Annotation, Field } from "../../../contract/annotation.ts";
import { revisionsOf } from "../revisions.ts";

/** Whether a part is equal in two copies; having no placements is having an empty list of them. */
export function isEqual(field: Field, here: Annotation, there: Annotation): boolean {
  if (field === "placements") return equalJson(here.placements ?? [], there.placements ?? []);
  return equalJson(here[field], there[field]);
}

/** When a part got the value that it has. */
export function lastChange(annotation: Annotation, field: Field): string {
  return revisionsOf(annotation, field).at(-1) ?? annotation.created;
}

/** Whether the first of two copies changed a part last; their values decide where the times do not. */
export function isNewer(field: Field, one: Annotation, other: Annotation): boolean {
  const [a, b] = [lastChange(one, field), lastChange(other, field)];
  return a === b ? JSON.stringify(one[field]) > JSON.stringify(other[field]) : a > b;
}

/** Equal as JSON, whatever the order of members. */
export function equalJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [mine, its] = [Object.entries(a), Object.entries(b)];
  return (
    mine.length === its.length &&
    mine.every(([key, value]) => key in b && equalJson(value, b[key as keyof typeof b]))
  );
}
