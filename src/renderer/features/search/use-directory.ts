import { useMemo, useState } from "react";
import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import type { Person, WorkSummary } from "../../../contract/work.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { useLoaded } from "../../session/use-loaded.ts";
import { useSession } from "../../session/Session.tsx";
import type { FilterNames } from "./active-filters.ts";

/** A section as a heading of results. */
export interface SectionName {
  number: number | null;
  heading: string;
}

/** Who and what can be searched for. */
export interface Directory {
  people: PersonOverview[];
  records: RecordOverview[];
  works: WorkSummary[];
  names: FilterNames;
  work: (id: string | null) => WorkSummary | undefined;
  record: (id: string | null, work: string | null) => RecordOverview | undefined;
  /** Everybody whom a work names, by which they have their colours; undefined for works without records. */
  persons: (work: string | null) => Person[] | undefined;
  /** Those sections that excerpt a record; to know the others, the work has to be opened. */
  sections: ReadonlyMap<string, SectionName>;
  failure: string | null;
}

/** Asked for when it is first wanted, and kept from then on. */
export function useDirectory(isWanted: boolean): Directory {
  const { bridge, corpora } = useSession();
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);

  const ask = useMemo(
    () => (wasWanted ? () => Promise.all([bridge.listPeople({}), bridge.listRecords({})]) : null),
    [bridge, wasWanted],
  );
  const loaded = useLoaded(ask);

  return useMemo(() => {
    const works = corpora.flatMap((corpus) => corpus.works);
    const [people, records] = loaded.state === "ready" ? loaded.value : [[], []];
    const failure = loaded.state === "failed" ? loaded.message : null;
    return { works, people, records, failure, ...lookups(works, people, records) };
  }, [corpora, loaded]);
}

/** A record in one line: `Meeting, Auckland, New Zealand, 12 Sep 1999`. */
export function recordInALine(record: RecordOverview): string {
  return `${recordTitle(record)}, ${formatRecordDate(record.date, "short")}`;
}

type Lookups = Pick<Directory, "names" | "work" | "record" | "persons" | "sections">;

function lookups(
  works: WorkSummary[],
  people: PersonOverview[],
  records: RecordOverview[],
): Lookups {
  const byWork = new Map(works.map((work) => [work.id, work]));
  const byPerson = new Map(people.map((person) => [person.id, person]));
  const byRecord = new Map(records.map((record) => [`${record.work} ${record.id}`, record]));
  // The first of each is the one that stays.
  const backwards = records.toReversed();
  const firstOfWork = new Map(backwards.map((record) => [record.work, record]));
  const byId = new Map(backwards.map((record) => [record.id, record]));
  const sections = new Map(
    records.flatMap(({ excerpts }) =>
      excerpts.map(({ section, number, heading }) => [section, { number, heading }]),
    ),
  );
  return {
    work: (id) => byWork.get(id ?? ""),
    record: (id, work) => byRecord.get(`${work} ${id}`),
    persons: (work) => firstOfWork.get(work ?? "")?.persons,
    sections,
    names: {
      speaker: (id) => byPerson.get(id)?.name ?? id,
      record: (id) => {
        const record = byId.get(id);
        return record ? recordInALine(record) : id;
      },
      work: (id) => byWork.get(id)?.title ?? id,
    },
  };
}
