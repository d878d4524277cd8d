import type { Work } from "../../../contract/work.ts";

/** Where a section begins to quote a record. */
export interface RecordPlace {
  section: string;
  number: number | null;
  heading: string;
  passage: string;
}

/** For each record the sections that quote it, each with the first passage of the record in it. */
export function recordPlaces(work: Work): ReadonlyMap<string, RecordPlace[]> {
  const sections = new Map(work.sections.map((section) => [section.id, section]));
  const places = new Map<string, RecordPlace[]>();
  for (const { id, section, record } of work.passages) {
    const found = record ? (places.get(record) ?? []) : [];
    if (!record || found.at(-1)?.section === section) continue;
    places.set(record, found);
    const { number = null, heading = "" } = sections.get(section) ?? {};
    found.push({ section, number, heading, passage: id });
  }
  return places;
}
