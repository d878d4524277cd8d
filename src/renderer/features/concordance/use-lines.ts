import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type {
  ConcordanceLine,
  ConcordancePage,
  ConcordanceRequest,
} from "../../../contract/analysis.ts";
import { messageOf } from "../../../contract/result.ts";
import { useSession } from "../../session/Session.tsx";
import { isPartial } from "../../session/use-answer.ts";

export const PAGE_SIZE = 100;
const AGAIN_MS = 1000;

export interface Lines {
  /** The first page of the last answer: how many there are, how the query was read. */
  first: ConcordancePage | null;
  failure: string | null;
  /** Whether they belong to the request as it is now. */
  isCurrent: boolean;
  /** A line by its place; undefined until its page has come. */
  at: (index: number) => ConcordanceLine | undefined;
  /** Sees to it that the lines from one place up to another come. */
  want: (from: number, to: number) => void;
  /** Lines from one place up to another, whether they were shown or not. */
  read: (from: number, to: number) => Promise<ConcordanceLine[]>;
}

interface Held {
  /** The request, and how often the marks had changed, that were answered. */
  asked: unknown;
  first: ConcordancePage | null;
  pages: ReadonlyMap<number, ConcordanceLine[]>;
  failure: string | null;
}

const NOTHING: Held = { asked: null, first: null, pages: new Map(), failure: null };

/**
 * The lines of a concordance, page by page as they come into view. They are asked for anew when the
 * request or `basis` changes, and while the index is still being built.
 */
export function useLines(request: ConcordanceRequest | null, basis: unknown): Lines {
  const { bridge } = useSession();
  const asked = useMemo(() => ({ request, basis }), [request, basis]);
  const [held, setHeld] = useState(NOTHING);
  const pending = useRef(new Map<number, unknown>());

  const read = useCallback(
    async (from: number, to: number) => {
      if (!request) return [];
      const page = await bridge.concordance({ ...request, offset: from, limit: to - from });
      return page.lines;
    },
    [bridge, request],
  );

  useEffect(() => {
    if (!request) return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (first: ConcordancePage | null, failure: string | null) => {
      if (!isWanted) return;
      pending.current.clear();
      setHeld({ asked, first, pages: new Map([[0, first?.lines ?? []]]), failure });
      if (first && isPartial(first)) timer = setTimeout(run, AGAIN_MS);
    };
    const run = () => {
      bridge.concordance({ ...request, offset: 0, limit: PAGE_SIZE }).then(
        (page) => settle(page, null),
        (error: unknown) => settle(null, messageOf(error)),
      );
    };
    run();
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, request, asked]);

  const { first, pages } = held;
  const isCurrent = held.asked === asked;
  const want = useCallback(
    (from: number, to: number) => {
      if (!isCurrent || !first) return;
      const last = Math.min(to, first.total) - 1;
      for (let page = pageOf(from); page <= pageOf(last); page += 1) {
        if (pages.has(page) || pending.current.get(page) === first) continue;
        pending.current.set(page, first);
        read(page * PAGE_SIZE, (page + 1) * PAGE_SIZE).then(
          (lines) => setHeld((before) => withPage(before, first, page, lines)),
          // It is asked for again when it next comes into view.
          () => pending.current.delete(page),
        );
      }
    },
    [isCurrent, first, pages, read],
  );
  const at = useCallback((index: number) => pages.get(pageOf(index))?.[index % PAGE_SIZE], [pages]);
  if (!request) return { ...NOTHING, isCurrent: false, at, want, read };
  return { first, failure: isCurrent ? held.failure : null, isCurrent, at, want, read };
}

function pageOf(index: number): number {
  return Math.floor(index / PAGE_SIZE);
}

/** A page that belongs to an older answer is dropped. */
function withPage(
  held: Held,
  first: ConcordancePage,
  page: number,
  lines: ConcordanceLine[],
): Held {
  if (held.first !== first) return held;
  return { ...held, pages: new Map(held.pages).set(page, lines) };
}
