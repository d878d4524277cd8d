import { generateNKeysBetween } from "fractional-indexing";

/**
 * So many keys in order, compared as text, all between two others, or before or behind one where the other is null:
 * putting an entry between two changes neither. Null where there is none, as between equal keys or keys of other making.
 */
export function keysBetween(
  before: string | null,
  after: string | null,
  count: number,
): string[] | null {
  try {
    return generateNKeysBetween(before, after, count);
  } catch {
    return null;
  }
}
