import type { SourceRecord } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";

/** What an index has to know of a record to order and count by date. */
export interface IndexedRecord {
  /** `WORK RECORD`, as in the keys of an index. */
  id: string;
  /** Full ISO date; null when it is not known. */
  earliest: string | null;
  /** Every year that it may fall into, among those from the first to the last that any record names. */
  years: string[];
}

/** The name of a record across works: `WORK RECORD`. */
export function recordKey(work: string, record: string): string {
  return `${work} ${record}`;
}

/** Records as an index takes them. */
export function indexedRecords(corpus: Corpus): IndexedRecord[] {
  return recordsOf(corpus).map((record) => ({
    id: recordKey(record.work, record.id),
    earliest: record.date.earliest,
    years: yearsOf(record, corpus),
  }));
}

/** The years that a record may fall into, as {@link IndexedRecord} has them. */
export function yearsOf({ date }: SourceRecord, corpus: Corpus): string[] {
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return [];
  const years = namedYears(corpus);
  const first = Number(years[0]);
  const from = earliest === null ? 0 : Number(earliest.slice(0, 4)) - first;
  const end = latest === null ? years.length : Number(latest.slice(0, 4)) - first + 1;
  return years.slice(Math.max(0, from), Math.max(0, end));
}

const named = new WeakMap<Corpus, string[]>();

function namedYears(corpus: Corpus): string[] {
  const years = named.get(corpus) ?? spanOfYears(recordsOf(corpus));
  named.set(corpus, years);
  return years;
}

function spanOfYears(records: SourceRecord[]): string[] {
  const [first, last] = records
    .flatMap(({ date }) => [date.earliest, date.latest])
    .filter((day) => day !== null)
    .reduce<[number, number]>(
      ([from, to], day) => [
        Math.min(from, Number(day.slice(0, 4))),
        Math.max(to, Number(day.slice(0, 4))),
      ],
      [Infinity, -Infinity],
    );
  if (first > last) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(4, "0"));
}

function recordsOf(corpus: Corpus): SourceRecord[] {
  return corpus.works.flatMap((work) => work.records);
}
