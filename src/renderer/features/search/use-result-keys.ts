import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Hit, SearchRequest } from "../../../contract/search.ts";
import type { Searching } from "./use-search.ts";

const LEAP = 8;
const LOAD_AHEAD = 10;

export interface ResultKeys {
  /** Place of the active hit among all loaded ones; -1 when the words are still being typed. */
  active: number;
  onKeyDown: (event: KeyboardEvent) => void;
}

export interface ResultKeysOptions {
  searching: Searching;
  request: SearchRequest | null;
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  /** Whether anything is typed. */
  hasText: boolean;
  onClear: () => void;
  /** Escape was pressed when there was nothing left to close or to clear. */
  onLeave: (() => void) | undefined;
  onRead: (hit: Hit, request: SearchRequest) => void;
}

/** The keys of the search box: the focus stays in the box while they walk through the hits. */
export function useResultKeys(options: ResultKeysOptions): ResultKeys {
  const { searching, request, isOpen, onOpenChange, onRead } = options;
  const { answer, isCurrent, loadMore } = searching;
  const hits = answer?.hits ?? [];
  const [walked, setWalked] = useState<{ request: SearchRequest; index: number } | null>(null);
  const active = walked && walked.request === answer?.request ? walked.index : -1;
  const awaited = useRef<SearchRequest | null>(null);

  useEffect(() => {
    if (!answer || !isCurrent || awaited.current !== answer.request) return;
    awaited.current = null;
    const [first] = answer.hits;
    if (first) onRead(first, answer.request);
  }, [answer, isCurrent, onRead]);

  const walkTo = (index: number) => {
    if (!answer || hits.length === 0) return;
    setWalked({ request: answer.request, index: Math.min(Math.max(index, -1), hits.length - 1) });
    if (index > hits.length - LOAD_AHEAD) loadMore();
  };

  const enter = () => {
    const hit = hits[Math.max(active, 0)];
    if (isCurrent && answer && hit) onRead(hit, answer.request);
    else if (!isCurrent) awaited.current = request;
  };

  const escape = () => {
    if (isOpen) onOpenChange(false);
    else if (options.hasText) options.onClear();
    else options.onLeave?.();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => (isOpen ? walkTo(active + 1) : onOpenChange(true)),
      ArrowUp: () => walkTo(active - 1),
      PageDown: () => walkTo(active + LEAP),
      PageUp: () => walkTo(Math.max(active - LEAP, 0)),
      Enter: enter,
      Escape: escape,
      // Without an active hit these two belong to the words being typed.
      ...(active >= 0 && { Home: () => walkTo(0), End: () => walkTo(hits.length - 1) }),
    };
    const move = event.shiftKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };

  return { active, onKeyDown };
}
