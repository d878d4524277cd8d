import type { LibraryItem } from "../../../contract/dossier.ts";
import { type ItemField, revisionsOf } from "../revisions.ts";

/** What an item has in a part; having no placements is having an empty list of them. */
export function valueOf(item: LibraryItem, field: ItemField): unknown {
  const value = (item as Partial<Record<ItemField, unknown>>)[field];
  return field === "placements" ? (value ?? []) : value;
}

/** Whether a part is equal in two copies. */
export function isEqual(field: ItemField, here: LibraryItem, there: LibraryItem): boolean {
  return equalJson(valueOf(here, field), valueOf(there, field));
}

/** When a part got the value that it has. */
export function lastChange(item: LibraryItem, field: ItemField): string {
  return revisionsOf(item, field).at(-1) ?? item.created;
}

/** Whether the first of two copies changed a part last; their values decide where the times do not. */
export function isNewer(field: ItemField, one: LibraryItem, other: LibraryItem): boolean {
  const [a, b] = [lastChange(one, field), lastChange(other, field)];
  if (a !== b) return a > b;
  return JSON.stringify(valueOf(one, field)) > JSON.stringify(valueOf(other, field));
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
