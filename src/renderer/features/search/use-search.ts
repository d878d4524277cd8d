import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "../../../contract/result.ts";
import type { Hit, SearchPage, SearchRequest } from "../../../contract/search.ts";
import { useSession } from "../../session/Session.tsx";
import { searchWithSpelling } from "./asking/search-with-spelling.ts";
import { useAsker } from "./asking/use-asker.ts";
import { useUntilIndexed } from "./asking/use-until-indexed.ts";

const PAGE_SIZE = 50;

interface Answer {
  request: SearchRequest;
  page: SearchPage | null;
  hits: Hit[];
  failure: string | null;
}

interface Question {
  request: SearchRequest;
  before: Hit[];
  /** How many more. */
  limit: number;
}

export interface Searching {
  /** What was last answered; while the next answer is awaited, still the one before. */
  answer: Answer | null;
  /** Whether `answer` belongs to the request as it is now. */
  isCurrent: boolean;
  /** Whether nothing has been answered so far. */
  isFirst: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
}

/** Searches whenever the request changes; null asks for nothing. Late answers are dropped. */
export function useSearch(request: SearchRequest | null): Searching {
  const { bridge, annotations } = useSession();
  const notes = annotations.all;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const searchedNotes = useRef(notes);

  const run = useCallback(
    ({ request, before, limit }: Question) =>
      searchWithSpelling(bridge, { ...request, offset: before.length, limit }),
    [bridge],
  );
  const settle = useCallback(({ request, before }: Question, page: SearchPage) => {
    setLoadingMore(false);
    setAnswer({ request, page, hits: [...before, ...page.hits], failure: null });
  }, []);
  const fail = useCallback(({ request, before }: Question, error: unknown) => {
    setLoadingMore(false);
    setAnswer({ request, page: null, hits: before, failure: messageOf(error) });
  }, []);
  const asker = useAsker(run, settle, fail);

  useEffect(() => {
    if (!request) return;
    asker.ask({ request, before: [], limit: PAGE_SIZE });
    return () => {
      asker.drop();
      setLoadingMore(false);
    };
  }, [request, asker]);

  const loaded = answer?.hits.length ?? 0;
  const askAgain = useCallback(() => {
    if (request) asker.ask({ request, before: [], limit: Math.max(loaded, PAGE_SIZE) });
  }, [request, asker, loaded]);

  useEffect(() => {
    if (searchedNotes.current === notes) return;
    searchedNotes.current = notes;
    // Notes are searched, too: when they change, the same words find something else.
    askAgain();
  }, [notes, askAgain]);

  const isCurrent = answer !== null && answer.request === request;
  useUntilIndexed(isCurrent ? answer.page?.index : undefined, askAgain);

  const loadMore = useCallback(() => {
    if (!answer?.page || !isCurrent || isLoadingMore) return;
    if (answer.hits.length >= answer.page.total) return;
    setLoadingMore(true);
    asker.ask({ request: answer.request, before: answer.hits, limit: PAGE_SIZE });
  }, [answer, isCurrent, isLoadingMore, asker]);

  return {
    answer: request ? answer : null,
    isCurrent,
    isFirst: answer === null,
    isLoadingMore,
    loadMore,
  };
}
