import { useMemo, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { PersonOverview, RecordOverview } from "../../contract/overview.ts";
import type { CorpusSummary } from "../../contract/work.ts";
import { type Directory, directoryOf } from "./directory.ts";
import { useSession } from "./Session.tsx";
import { useLoaded } from "./use-loaded.ts";

type Entries = [PersonOverview[], RecordOverview[]];

/** Who asks for the same corpora is answered with what was asked for before. */
const asked = new WeakMap<CorpusSummary[], Promise<Entries>>();

/** The directory of all texts; loaded when it is first wanted, empty until then. */
export function useDirectory(isWanted = true): Directory {
  const { bridge, corpora } = useSession();
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);

  const ask = useMemo(
    () => (wasWanted ? () => entriesOf(bridge, corpora) : null),
    [bridge, corpora, wasWanted],
  );
  const loaded = useLoaded(ask);

  return useMemo(() => {
    const works = corpora.flatMap((corpus) => corpus.works);
    const [people, records] = loaded.state === "ready" ? loaded.value : [[], []];
    const failure = loaded.state === "failed" ? loaded.message : null;
    return directoryOf(works, people, records, failure);
  }, [corpora, loaded]);
}

function entriesOf(bridge: ReadoutBridge, corpora: CorpusSummary[]): Promise<Entries> {
  const known = asked.get(corpora);
  if (known) return known;
  const entries = Promise.all([bridge.listPeople({}), bridge.listRecords({})]);
  asked.set(corpora, entries);
  // What failed is worth another try.
  entries.catch(() => asked.delete(corpora));
  return entries;
}
