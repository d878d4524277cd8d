import { useMemo, useState } from "react";
import type { PersonOverview, RecordOverview } from "../../../contract/overview.ts";
import type { WorkSummary } from "../../../contract/work.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { recordTitle } from "../../../core/corpus/record-title.ts";
import { useLoaded } from "../../session/use-loaded.ts";
import { useSession } from "../../session/Session.tsx";
import type { FilterNames } from "./active-filters.ts";

/** Who and what can be searched for. */
export interface Directory {
  people: PersonOverview[];
  records: RecordOverview[];
  works: WorkSummary[];
  names: FilterNames;
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
    return { works, people, records, names: namesOf(works, people, records), failure };
  }, [corpora, loaded]);
}

/** A record in one line: `Meeting, Auckland, New Zealand, 12 Sep 1999`. */
export function recordInALine(record: RecordOverview): string {
  return `${recordTitle(record)}, ${formatRecordDate(record.date, "short")}`;
}

function namesOf(
  works: WorkSummary[],
  people: PersonOverview[],
  records: RecordOverview[],
): FilterNames {
  return {
    speaker: (id) => people.find((person) => person.id === id)?.name ?? id,
    record: (id) => {
      const record = records.find((candidate) => candidate.id === id);
      return record ? recordInALine(record) : id;
    },
    work: (id) => works.find((work) => work.id === id)?.title ?? id,
  };
}
