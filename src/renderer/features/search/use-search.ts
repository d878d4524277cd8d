import { useCallback, useEffect, useRef, useState } from "react";
import { messageOf } from "../../../contract/result.ts";
import type { Hit, SearchPage, SearchRequest } from "../../../contract/search.ts";
import { useSession } from "../../session/Session.tsx";

const TYPING_PAUSE_MS = 80;
const PAGE_SIZE = 50;

interface Answer {
  request: SearchRequest;
  page: SearchPage | null;
  hits: Hit[];
  failure: string | null;
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

/** Searches while the request changes, after a short pause; null asks for nothing. Late answers are dropped. */
export function useSearch(request: SearchRequest | null): Searching {
  const { bridge, annotations } = useSession();
  const notes = annotations.all;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const latest = useRef(0);
  const searchedNotes = useRef(notes);

  const ask = useCallback(
    async (request: SearchRequest, before: Hit[]) => {
      latest.current += 1;
      const number = latest.current;
      const settle = (answer: Answer) => {
        if (number !== latest.current) return;
        setLoadingMore(false);
        setAnswer(answer);
      };
      try {
        const page = await bridge.search({ ...request, offset: before.length, limit: PAGE_SIZE });
        settle({ request, page, hits: [...before, ...page.hits], failure: null });
      } catch (error) {
        settle({ request, page: null, hits: before, failure: messageOf(error) });
      }
    },
    [bridge],
  );

  useEffect(() => {
    if (!request) return;
    const timer = setTimeout(() => void ask(request, []), TYPING_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      latest.current += 1;
      setLoadingMore(false);
    };
  }, [request, ask]);

  useEffect(() => {
    if (searchedNotes.current === notes) return;
    searchedNotes.current = notes;
    // Notes are searched, too: when they change, the same words find something else.
    if (request) void ask(request, []);
  }, [notes, request, ask]);

  const isCurrent = answer !== null && answer.request === request;
  const loadMore = useCallback(() => {
    if (!answer?.page || !isCurrent || isLoadingMore) return;
    if (answer.hits.length >= answer.page.total) return;
    setLoadingMore(true);
    void ask(answer.request, answer.hits);
  }, [answer, isCurrent, isLoadingMore, ask]);

  return {
    answer: request ? answer : null,
    isCurrent,
    isFirst: answer === null,
    isLoadingMore,
    loadMore,
  };
}
