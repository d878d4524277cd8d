import type { AnchoredAnnotation } from "../../../contract/annotation.ts";
import type { Work } from "../../../contract/work.ts";

/**
 * How many highlights and notes on a passage there are in each section of a work, by section id; one
 * that reaches into two sections counts in both, words that were not found again in none.
 */
export function marksBySection(
  annotations: readonly AnchoredAnnotation[],
  work: Work,
): Map<string, number> {
  const sectionOf = new Map(work.passages.map(({ id, section }) => [id, section]));
  const marks = new Map<string, number>();
  for (const { target, anchor } of annotations) {
    const places = target.kind === "passage" ? [target] : anchor.ranges;
    const sections = new Set(places.flatMap(({ passage }) => sectionOf.get(passage) ?? []));
    for (const section of sections) marks.set(section, (marks.get(section) ?? 0) + 1);
  }
  return marks;
}
