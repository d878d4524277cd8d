import { useCallback, useEffect, useState } from "react";
import { type TurnOpening, TURNS_AT_ONCE } from "../../../contract/overview.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";

interface Turns {
  turns: TurnOpening[];
  /** Number of the first that is not there yet; null when there is none. */
  next: number | null;
}

const NONE: Turns = { turns: [], next: 0 };

/** The turns of a person, a page at a time. */
export function useTurns(person: string) {
  const { bridge } = useSession();
  const [known, setKnown] = useState(NONE);
  const [isLoading, setLoading] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(
    async (before: Turns, isWanted: () => boolean) => {
      setLoading(true);
      try {
        const { turns, next } = await bridge.listTurns({ person, from: before.next ?? 0 });
        if (isWanted()) setKnown({ turns: [...before.turns, ...turns], next });
      } catch (error) {
        if (isWanted()) setProblem(messageOf(error));
      }
      if (isWanted()) setLoading(false);
    },
    [bridge, person],
  );
  useEffect(() => {
    let isWanted = true;
    void load(NONE, () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [load]);
  const { turns, next } = known;
  return {
    turns,
    problem,
    isLoading,
    /** How many the next page has; none while it is awaited, or all are there. */
    step: next === null || isLoading ? 0 : TURNS_AT_ONCE,
    more: () => void load(known, () => true),
  };
}
