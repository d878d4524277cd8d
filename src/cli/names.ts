import type { CountBy } from "../contract/analysis.ts";
import type { PersonOverview } from "../contract/overview.ts";
import type { FacetField } from "../contract/search.ts";
import { formatRecordDate } from "../core/corpus/record-date.ts";
import { recordTitle } from "../core/corpus/record-title.ts";
import type { Call } from "./command-context.ts";

/** What people call what programs know by an id. */
export interface Names {
  people: PersonOverview[];
  person(id: string | null): string | null;
  /** `Putin`. */
  shortPerson(id: string | null): string | null;
  work(id: string): string;
  /** `15 Jun 1999, Telephone call`. */
  record(id: string): string;
  /** What is counted by a field: a person's name, a work's title, a record's date and kind. */
  value(field: CountBy | FacetField, value: string | null): string;
}

export async function loadNames(call: Call): Promise<Names> {
  const [people, records, corpora] = await Promise.all([
    call("listPeople", {}),
    call("listRecords", {}),
    call("listCorpora", {}),
  ]);
  const persons = new Map(people.map((person) => [person.id, person]));
  const titles = new Map(corpora.flatMap(({ works }) => works).map(({ id, title }) => [id, title]));
  const occasions = new Map(
    records.map((record) => [
      record.id,
      `${formatRecordDate(record.date, "short")}, ${recordTitle(record)}`,
    ]),
  );
  const person = (id: string | null) => persons.get(id ?? "")?.name ?? id;
  const work = (id: string) => titles.get(id) ?? id;
  const record = (id: string) => occasions.get(id) ?? id;
  return {
    people,
    person,
    shortPerson: (id) => persons.get(id ?? "")?.shortName ?? id,
    work,
    record,
    value(field, value) {
      if (value === null) return `no ${field}`;
      if (field === "speaker") return person(value) ?? value;
      if (field === "work") return work(value);
      return field === "record" ? record(value) : value;
    },
  };
}
