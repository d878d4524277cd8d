import { useEffect, useState } from "react";
import { type TurnOpening, TURNS_AT_ONCE } from "../../../contract/overview.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";

/** The turns of one person, a page at a time; another person needs another list. */
export function useTurns(person: string) {
  const { bridge } = useSession();
  const [turns, setTurns] = useState<TurnOpening[]>([]);
  /** Number of the first turn that is not there yet; null when there is none. */
  const [next, setNext] = useState<number | null>(0);
  /** With which turn the page begins that is awaited. */
  const [awaited, setAwaited] = useState<number | null>(0);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (awaited === null) return;
    let isWanted = true;
    bridge.listTurns({ person, from: awaited }).then(
      (page) => {
        if (!isWanted) return;
        setTurns((before) => [...before, ...page.turns]);
        setNext(page.next);
        setAwaited(null);
      },
      (error: unknown) => {
        if (!isWanted) return;
        setProblem(messageOf(error));
        setAwaited(null);
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bridge, person, awaited]);
  return {
    turns,
    problem,
    isLoading: awaited !== null,
    /** How many the next page has at most; 0 when there is none to ask for. */
    step: next === null || awaited !== null ? 0 : TURNS_AT_ONCE,
    more() {
      setProblem(null);
      setAwaited(next);
    },
  };
}
