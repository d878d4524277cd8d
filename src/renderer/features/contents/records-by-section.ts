import type { SourceRecord, Work } from "../../../contract/work.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";

/** The records that each section of a work excerpts, in words: `12 Sep 1999 · Auckland, New Zealand`. */
export function recordsBySection(work: Work): Map<string, string> {
  const records = new Map<string, string[]>();
  for (const record of work.records)
    for (const section of record.sections)
      records.set(section, [...(records.get(section) ?? []), inWords(record)]);
  return new Map([...records].map(([section, described]) => [section, described.join("; ")]));
}

function inWords({ date, place, kind }: SourceRecord): string {
  return `${formatRecordDate(date, "short")} · ${place ?? kind}`;
}
