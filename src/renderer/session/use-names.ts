import { useMemo } from "react";
import type { PersonOverview, RecordOverview } from "../../contract/overview.ts";
import { formatRecordDate } from "../../core/corpus/record-date.ts";
import { recordTitle } from "../../core/corpus/record-title.ts";
import { colourOfPlace } from "./person-colour.ts";
import { useSession } from "./Session.tsx";
import { useLoaded } from "./use-loaded.ts";

/** What people, records and works are called; an id that nobody knows stands for itself. */
export interface Names {
  people: readonly PersonOverview[];
  records: readonly RecordOverview[];
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

/** The names of everything that a count or a line can be about. */
export function useNames(): Names {
  const { bridge, corpora } = useSession();
  const ask = useMemo(
    () => () => Promise.all([bridge.listPeople({}), bridge.listRecords({})]),
    [bridge],
  );
  const loaded = useLoaded(ask);
  return useMemo(() => {
    const works = new Map(corpora.flatMap((corpus) => corpus.works.map((work) => [work.id, work])));
    const [people, records] = loaded.state === "ready" ? loaded.value : [[], []];
    const byPerson = new Map(people.map((person) => [person.id, person]));
    const byRecord = recordsByKey(records);
    return {
      people,
      records,
      speaker: (id) => byPerson.get(id)?.name ?? id,
      colour: (id) => {
        const person = byPerson.get(id);
        return person ? colourOfPlace(person.place) : "var(--ink)";
      },
      record: (id, work) => {
        const record = byRecord.get(keyOf(id, work));
        return record ? `${recordTitle(record)}, ${formatRecordDate(record.date, "short")}` : id;
      },
      date: (id, work) => {
        const record = id === null ? undefined : byRecord.get(keyOf(id, work));
        return record ? formatRecordDate(record.date, "short") : "";
      },
      work: (id) => works.get(id)?.title ?? id,
      publisher: (id) => works.get(id)?.publication.publisher ?? null,
    };
  }, [corpora, loaded]);
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
