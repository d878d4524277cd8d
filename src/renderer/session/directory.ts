import type { NamesPage, PersonName, RecordName } from "../../contract/names.ts";
import type { Person, WorkSummary } from "../../contract/work.ts";
import { compareRecordDates, formatRecordDate } from "../../core/corpus/record-date.ts";
import { recordTitle } from "../../core/corpus/record-title.ts";
import { colourOfPlace } from "./person-colour.ts";

/** What people, records and works are called; an id that nobody knows stands for itself. */
export interface Names {
  people: readonly PersonName[];
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

/** Somebody who has a colour by their place in a list. */
export type Listed = Pick<Person, "id">;

/** Who and what can be searched for, and what it is called. */
export interface Directory {
  recordCount: number;
  /** Every record in chronological order; put in order when it is first asked for. */
  records: () => readonly RecordName[];
  works: readonly WorkSummary[];
  names: Names;
  work: (id: string | null) => WorkSummary | undefined;
  record: (id: string | null, work: string | null) => RecordName | undefined;
  /** Everybody whom a work names, by which they have their colours. */
  persons: (work: string | null) => readonly Listed[] | undefined;
  sections: ReadonlyMap<string, SectionName>;
  /** Why it is empty, when it could not be loaded. */
  failure: string | null;
}

/** A record in one line: `Meeting, Auckland, New Zealand, 12 Sep 1999`. */
export function recordInALine(record: RecordName): string {
  return `${recordTitle(record)}, ${formatRecordDate(record.date, "short")}`;
}

/** What pages of names come to together. Grows in place, since it may be long. */
export interface NameEntries {
  people: Map<string, PersonName>;
  records: RecordName[];
  /** By work and id, and by id alone for the first that has it. */
  byRecord: Map<string, RecordName>;
  persons: Map<string, readonly Listed[]>;
  sections: Map<string, SectionName>;
}

export function noEntries(): NameEntries {
  return {
    people: new Map(),
    records: [],
    byRecord: new Map(),
    persons: new Map(),
    sections: new Map(),
  };
}

export function addNames(entries: NameEntries, page: NamesPage): void {
  const { people, records, byRecord, persons, sections } = entries;
  for (const { work, persons: ids, sections: named } of page.works) {
    persons.set(
      work,
      ids.map((id) => ({ id })),
    );
    for (const { id, number, heading } of named) sections.set(id, { number, heading });
  }
  for (const person of page.people) {
    const known = people.get(person.id);
    people.set(person.id, known ? { ...known, words: known.words + person.words } : person);
  }
  for (const record of page.records) {
    records.push(record);
    byRecord.set(keyOf(record.id, record.work), record);
    if (!byRecord.has(keyOf(record.id))) byRecord.set(keyOf(record.id), record);
  }
}

/** The directory of what is there of the entries now. */
export function directoryOf(
  works: readonly WorkSummary[],
  entries: NameEntries,
  failure: string | null = null,
): Directory {
  const { records, byRecord, persons, sections } = entries;
  const byWork = new Map(works.map((work) => [work.id, work]));
  let inOrder: RecordName[] | null = null;
  return {
    recordCount: records.length,
    records: () => (inOrder ??= records.toSorted((a, b) => compareRecordDates(a.date, b.date))),
    works,
    sections,
    failure,
    work: (id) => byWork.get(id ?? ""),
    record: (id, work) => byRecord.get(keyOf(id ?? "", work ?? "")),
    persons: (work) => persons.get(work ?? ""),
    names: namesOf(byWork, entries),
  };
}

function namesOf(
  byWork: ReadonlyMap<string, WorkSummary>,
  { people, byRecord }: NameEntries,
): Names {
  return {
    people: [...people.values()],
    speaker: (id) => people.get(id)?.name ?? id,
    colour: (id) => {
      const person = people.get(id);
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

function keyOf(record: string, work = ""): string {
  return `${work}\n${record}`;
}
