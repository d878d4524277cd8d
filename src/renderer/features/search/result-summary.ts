import type { Hit } from "../../../contract/search.ts";
import { counted } from "../../../core/text/counted.ts";

/**
 * How much was found, in words: first in the text, where one can step through as many matches, then in
 * notes. `total` counts passages and notes; matches can only be counted when every hit is at hand.
 */
export function resultSummary(total: number, hits: readonly Hit[]): string {
  if (total === 0) return "Nothing found";
  if (hits.length < total)
    return `${counted(total, "passage or note", "passages and notes")} match`;
  const notes = hits.filter((hit) => hit.layer === "notes");
  const passages = hits.filter((hit) => hit.layer !== "notes");
  return [...matchesIn(passages, "passage"), ...matchesIn(notes, "note")].join(" · ");
}

function matchesIn(hits: readonly Hit[], noun: string): string[] {
  if (hits.length === 0) return [];
  const matches = hits.reduce((sum, hit) => sum + hit.matches.length, 0);
  // Where only fields were asked for, there are no words to match.
  if (matches === 0) return [counted(hits.length, noun)];
  return [`${counted(matches, "match", "matches")} in ${counted(hits.length, noun)}`];
}
