import type { PersonOverview, RecordOverview } from "../../contract/overview.ts";
import type { Person, WorkSummary } from "../../contract/work.ts";
import { formatRecordDate } from "../../core/corpus/record-date.ts";
import { recordTitle } from "../../core/corpus/record-title.ts";
import { colourOfPlace } from "./person-colour.ts";

/** What people, records and works are called; an id that nobody knows stands for itself. */
export interface Names {
  people: readonly PersonOverview[];
  speaker: (id: string) => string;
  /** The CSS colour of a speaker. */
  colour: (id: string) => string;
  /** The record in one line: `Meeting, Auckland, New Zealand, 12 Sep 1999`. */
  record: (id: string, work?: string) => string;
  /** `12 Sep 1999`; empty when there is no such record. */
  date: (record: string | null, work: string) => string;
  work: (id: string) => string;
  publisher: (work: string) => string | null;
}

/** A section as a heading of results. */
export interface SectionName {
  number: number | null;
  heading: string;
}

/** Who and what can be searched for, and what it is called. */
export interface Directory {
  records: readonly RecordOverview[];
  works: readonly WorkSummary[];
  names: Names;
  work: (id: string | null) => WorkSummary | undefined;
  record: (id: string | null, work: string | null) => RecordOverview | undefined;
  /** Everybody whom a work names, by which they have their colours; undefined for works without records. */
  persons: (work: string | null) => Person[] | undefined;
  /** Those sections that excerpt a record; to know the others, the work has to be opened. */
  sections: ReadonlyMap<string, SectionName>;
  /** Why it is empty, when it could not be loaded. */
  failure: string | null;
}

/** A record in one line: `Meeting, Auckland, New Zealand, 12 Sep 1999`. */
export function recordInALine(record: RecordOverview): string {
  return `${recordTitle(record)}, ${formatRecordDate(record.date, "short")}`;
}

export function directoryOf(
  works: readonly WorkSummary[],
  people: readonly PersonOverview[],
  records: readonly RecordOverview[],
  failure: string | null = null,
): Directory {
  const byWork = new Map(works.map((work) => [work.id, work]));
  const byRecord = recordsByKey(records);
  // The first of each is the one that stays.
  const firstOfWork = new Map(records.toReversed().map((record) => [record.work, record]));
  const sections = new Map(
    records.flatMap(({ excerpts }) =>
      excerpts.map(({ section, number, heading }) => [section, { number, heading }]),
    ),
  );
  return {
    records,
    works,
    sections,
    failure,
    work: (id) => byWork.get(id ?? ""),
    record: (id, work) => byRecord.get(keyOf(id ?? "", work ?? "")),
    persons: (work) => firstOfWork.get(work ?? "")?.persons,
    names: namesOf(byWork, people, byRecord),
  };
}

function namesOf(
  byWork: ReadonlyMap<string, WorkSummary>,
  people: readonly PersonOverview[],
  byRecord: ReadonlyMap<string, RecordOverview>,
): Names {
  const byPerson = new Map(people.map((person) => [person.id, person]));
  return {
    people,
    speaker: (id) => byPerson.get(id)?.name ?? id,
    colour: (id) => {
      const person = byPerson.get(id);
      return person ? colourOfPlace(person.place) : "var(--ink)";
    },
    record: (id, work) => {
      const record = byRecord.get(keyOf(id, work));
      return record ? recordInALine(record) : id;
    },
    date: (id, work) => {
      const record = id === null ? undefined : byRecord.get(keyOf(id, work));
      return record ? formatRecordDate(record.date, "short") : "";
    },
    work: (id) => byWork.get(id)?.title ?? id,
    publisher: (id) => byWork.get(id)?.publication.publisher ?? null,
  };
}

/** By work and id, and by id alone for the first that has it. */
function recordsByKey(records: readonly RecordOverview[]): Map<string, RecordOverview> {
  const byKey = new Map<string, RecordOverview>();
  for (const record of records) {
    byKey.set(keyOf(record.id, record.work), record);
    if (!byKey.has(keyOf(record.id))) byKey.set(keyOf(record.id), record);
  }
  return byKey;
}

function keyOf(record: string, work = ""): string {
  return `${work}\n${record}`;
}
