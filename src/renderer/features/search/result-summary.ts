import type { Hit } from "../../../contract/search.ts";
import { counted } from "../../../core/text/counted.ts";

/**
 * How much was found, in words. `total` counts passages and notes; matches and notes can only be
 * counted on their own when every hit is at hand.
 */
export function resultSummary(total: number, hits: readonly Hit[]): string {
  if (total === 0) return "No matches";
  if (hits.length < total)
    return `${counted(total, "passage or note", "passages and notes")} match`;
  const notes = hits.filter((hit) => hit.layer === "notes").length;
  const matches = hits.reduce((sum, hit) => sum + Math.max(hit.matches.length, 1), 0);
  const places = [
    ...(total > notes ? [counted(total - notes, "passage")] : []),
    ...(notes > 0 ? [counted(notes, "note")] : []),
  ];
  return `${counted(matches, "match", "matches")} in ${places.join(" and ")}`;
}
