import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { messageOf } from "../../../../contract/result.ts";
import type { SearchPage, SearchRequest } from "../../../../contract/search.ts";
import type { ListPlace, ResultStore } from "../../../session/kept-results.ts";
import { useSession } from "../../../session/Session.tsx";
import { type HitPages, missingPages, PAGE_SIZE, withHits } from "./hit-pages.ts";
import { searchWithSpelling } from "./search-with-spelling.ts";
import { useAsker } from "./use-asker.ts";
import { useUntilIndexed } from "./use-until-indexed.ts";

const NO_PAGES: HitPages = new Map();

export interface ResultsAnswer {
  request: SearchRequest;
  key: string;
  page: SearchPage | null;
  pages: HitPages;
  failure: string | null;
  /** Where the list was when these results were last left. */
  place: ListPlace | null;
}

export interface Results {
  /** What was last answered; while the next answer is awaited, still the one before. */
  answer: ResultsAnswer | null;
  isCurrent: boolean;
  /** Loads what is missing of the hits from `first` to `last`. */
  want: (first: number, last: number) => void;
  /** Remembers where the list is, for coming back. */
  leave: (key: string, place: ListPlace) => void;
}

/** All hits of a request, loaded page by page wherever they are looked at; kept for coming back. */
export function useResults(request: SearchRequest | null, store: ResultStore): Results {
  const { bridge, annotations } = useSession();
  const notes = annotations.all;
  const key = useMemo(() => JSON.stringify(request), [request]);
  const [answered, setAnswered] = useState<ResultsAnswer | null>(null);
  const kept = useMemo(() => request && keptAnswer(store, request), [request, store]);
  const answer = answered?.key === key ? answered : (kept ?? answered);
  const searched = useRef(notes);
  useEffect(() => {
    searched.current = notes;
  }, [notes]);

  const run = useCallback(
    (asked: SearchRequest) => searchWithSpelling(bridge, { ...asked, limit: PAGE_SIZE }),
    [bridge],
  );
  const settle = useCallback(
    (asked: SearchRequest, page: SearchPage) => {
      const pages = withHits(NO_PAGES, 0, page.hits);
      const key = JSON.stringify(asked);
      const place = store.get(key)?.place ?? null;
      store.set(key, { page, pages, place, notes: searched.current });
      setAnswered({ request: asked, key, page, pages, failure: null, place });
    },
    [store],
  );
  const fail = useCallback((asked: SearchRequest, error: unknown) => {
    const failed = { page: null, pages: NO_PAGES, failure: messageOf(error), place: null };
    setAnswered({ request: asked, key: JSON.stringify(asked), ...failed });
  }, []);
  const asker = useAsker(run, settle, fail);

  useEffect(() => {
    if (!request) return;
    const known = store.get(JSON.stringify(request));
    const isFresh = known?.page.index.isComplete && known.notes === notes;
    if (!isFresh) asker.ask(request);
    return () => asker.drop();
  }, [request, notes, asker, store]);

  const askAgain = useCallback(() => {
    if (request) asker.ask(request);
  }, [request, asker]);
  const isCurrent = answer !== null && answer.key === key;
  useUntilIndexed(isCurrent ? answer.page?.index : undefined, askAgain);

  const want = useMissingPages(isCurrent ? answer : null, setAnswered, store);
  const leave = useCallback(
    (left: string, place: ListPlace) => {
      const results = store.get(left);
      if (results) store.set(left, { ...results, place });
    },
    [store],
  );
  return { answer: request ? answer : null, isCurrent, want, leave };
}

function keptAnswer(store: ResultStore, request: SearchRequest): ResultsAnswer | null {
  const key = JSON.stringify(request);
  const kept = store.get(key);
  return kept ? { request, key, failure: null, ...kept } : null;
}

/** Loads pages other than the first; several may be on their way. */
function useMissingPages(
  answer: ResultsAnswer | null,
  setAnswered: (change: (before: ResultsAnswer | null) => ResultsAnswer | null) => void,
  store: ResultStore,
): Results["want"] {
  const { bridge } = useSession();
  const underway = useRef(new Set<string>());
  const current = useRef(answer);
  useEffect(() => {
    current.current = answer;
  }, [answer]);

  const load = useCallback(
    async ({ request, key }: ResultsAnswer, number: number) => {
      const offset = number * PAGE_SIZE;
      const change = (changed: (now: ResultsAnswer) => ResultsAnswer) => {
        const now = current.current;
        if (now?.key === key) setAnswered((before) => changed(before?.key === key ? before : now));
      };
      try {
        const { hits } = await bridge.search({ ...request, offset, limit: PAGE_SIZE });
        const kept = store.get(key);
        if (kept) store.set(key, { ...kept, pages: withHits(kept.pages, offset, hits) });
        change((now) => ({ ...now, pages: withHits(now.pages, offset, hits), failure: null }));
      } catch (error) {
        change((now) => ({ ...now, failure: messageOf(error) }));
      }
    },
    [bridge, setAnswered, store],
  );

  return useCallback(
    (first, last) => {
      if (!answer) return;
      for (const number of missingPages(answer.pages, first, last)) {
        const name = `${number} ${answer.key}`;
        if (underway.current.has(name)) continue;
        underway.current.add(name);
        void load(answer, number).finally(() => underway.current.delete(name));
      }
    },
    [answer, load],
  );
}
