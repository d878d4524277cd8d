import { useCallback, useMemo, useState } from "react";
import type { ReadoutBridge } from "../../contract/api.ts";
import type { SearchScope } from "../../contract/search.ts";
import type { TextSpan } from "../../contract/work.ts";
import { useAnswer } from "./use-answer.ts";

export interface FoundMatch extends TextSpan {
  isCurrent: boolean;
}

export interface Found {
  query: string;
  matches: ReadonlyMap<string, FoundMatch[]>;
  /** Number of the match at which the reader stands, from 1, and how many there are in the work. */
  number: number;
  count: number;
  /** The passage of the match that comes next; also makes that match the current one. */
  step: (direction: 1 | -1) => { passage: string; number: number } | null;
}

/** Enough for every passage of a long work. */
const LIMIT = 100_000;

interface Place {
  scope: SearchScope;
  passage: string;
}

/** The matches of the last search in the work that is open, to be painted and stepped through. */
export function useFound(bridge: ReadoutBridge, work: string | null) {
  const [place, setPlace] = useState<Place | null>(null);
  const [moved, setMoved] = useState<{ place: Place; index: number } | null>(null);
  const scope = place?.scope;
  const ask = useMemo(
    () =>
      scope && work && scope.query.trim() !== ""
        ? () =>
            bridge.search({ ...scope, works: [work], order: "reading", offset: 0, limit: LIMIT })
        : null,
    [bridge, scope, work],
  );
  const { value, isCurrent } = useAnswer(ask);
  const list = useMemo(() => {
    if (!isCurrent || !value) return [];
    return value.hits.flatMap(({ passage, annotation, matches }) =>
      passage && !annotation ? matches.map((span) => ({ passage, ...span })) : [],
    );
  }, [isCurrent, value]);

  const start = list.findIndex(({ passage }) => passage === place?.passage);
  const current = moved && moved.place === place ? moved.index : Math.max(start, 0);

  const found = useMemo<Found | null>(() => {
    if (list.length === 0 || !place) return null;
    const matches = new Map<string, FoundMatch[]>();
    for (const [index, { passage, start, end }] of list.entries()) {
      const spans = matches.get(passage) ?? [];
      matches.set(passage, spans);
      spans.push({ start, end, isCurrent: index === current });
    }
    return {
      query: place.scope.query,
      matches,
      number: current + 1,
      count: list.length,
      step: (direction) => {
        const index = (current + direction + list.length) % list.length;
        setMoved({ place, index });
        const next = list[index];
        return next ? { passage: next.passage, number: index + 1 } : null;
      },
    };
  }, [list, place, current]);

  const show = useCallback((shown: SearchScope, passage: string) => {
    setPlace({ scope: shown, passage });
  }, []);
  const clear = useCallback(() => setPlace(null), []);
  return useMemo(() => ({ found, show, clear }), [found, show, clear]);
}
