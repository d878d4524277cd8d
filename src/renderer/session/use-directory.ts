import { useMemo, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { CorpusSummary } from "../../contract/work.ts";
import { addNames, type Directory, directoryOf, type NameEntries, noEntries } from "./directory.ts";
import { useSession } from "./Session.tsx";
import { useLoaded } from "./use-loaded.ts";

/** Who asks for the same corpora is answered with what was asked for before. */
const asked = new WeakMap<CorpusSummary[], Promise<NameEntries>>();

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
    const entries = loaded.state === "ready" ? loaded.value : noEntries();
    const failure = loaded.state === "failed" ? loaded.message : null;
    return directoryOf(works, entries, failure);
  }, [corpora, loaded]);
}

function entriesOf(bridge: ReadoutBridge, corpora: CorpusSummary[]): Promise<NameEntries> {
  const known = asked.get(corpora);
  if (known) return known;
  const entries = allNames(bridge);
  asked.set(corpora, entries);
  // What failed is worth another try.
  entries.catch(() => asked.delete(corpora));
  return entries;
}

/** One page after the other, so that neither side is held up by many texts. */
async function allNames(bridge: Pick<ReadoutBridge, "listNames">): Promise<NameEntries> {
  const entries = noEntries();
  for (let from: number | null = 0; from !== null;) {
    // oxlint-disable-next-line no-await-in-loop -- each page says where the next one begins
    const page = await bridge.listNames({ from });
    addNames(entries, page);
    from = page.next;
  }
  return entries;
}
