import { useEffect, useRef, useState } from "react";
import type { Work } from "../../contract/work.ts";
import { useSession } from "./Session.tsx";

export interface OpenedWorks {
  byId: ReadonlyMap<string, Work>;
  /** Why a work could not be opened; the last reason. */
  failure: string | null;
}

const NONE: OpenedWorks = { byId: new Map(), failure: null };

/** Opens the works with these ids, each once; they come one by one and stay while the component does. */
export function useWorks(ids: readonly string[]): OpenedWorks {
  const { bridge } = useSession();
  const [opened, setOpened] = useState(NONE);
  const asked = useRef(new Set<string>());

  useEffect(() => {
    for (const id of ids) {
      if (asked.current.has(id)) continue;
      asked.current.add(id);
      bridge.openWork({ work: id }).then(
        (work) =>
          setOpened((before) => ({ ...before, byId: new Map(before.byId).set(work.id, work) })),
        (error: Error) => {
          asked.current.delete(id);
          setOpened((before) => ({ ...before, failure: error.message }));
        },
      );
    }
  }, [ids, bridge]);

  return opened;
}
