import { type AnchoredAnnotation, COLOURS, type Colour } from "../../../contract/annotation.ts";
import type { RecordOverview } from "../../../contract/overview.ts";

/** What its reader has marked in one record. */
export interface RecordMarks {
  /** In the order of the colours; only colours that were used. */
  highlights: { colour: Colour; count: number }[];
  total: number;
}

/** Highlights counted for each record, by `work record`; one that reaches into two records counts in both. */
export function marksByRecord(
  annotations: readonly AnchoredAnnotation[],
  records: readonly RecordOverview[],
): Map<string, RecordMarks> {
  const recordOf = new Map<string, string>();
  for (const { work, id, passages } of records)
    for (const passage of passages) recordOf.set(passage, `${work} ${id}`);

  const colours = new Map<string, Colour[]>();
  for (const { colour, anchor } of annotations) {
    if (colour === null) continue;
    const marked = new Set(anchor.ranges.flatMap(({ passage }) => recordOf.get(passage) ?? []));
    for (const record of marked) {
      const used = colours.get(record);
      if (used) used.push(colour);
      else colours.set(record, [colour]);
    }
  }
  return new Map([...colours].map(([record, used]) => [record, marksOf(used)]));
}

function marksOf(used: Colour[]): RecordMarks {
  const highlights = COLOURS.map((colour) => ({
    colour,
    count: used.filter((other) => other === colour).length,
  })).filter(({ count }) => count > 0);
  return { highlights, total: used.length };
}
