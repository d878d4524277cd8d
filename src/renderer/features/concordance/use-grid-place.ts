import type { Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { keep, kept } from "../../session/use-kept.ts";

/** Where the reader was among the lines; `isLeft` when a line was opened from there. */
export interface Place {
  order: string;
  scroll: number;
  active: number;
  isLeft: boolean;
}

const KEPT = "concordance.place";
const SCROLL_PAUSE_MS = 150;

/** Where the reader was among lines in this order; null when they have not been there. */
export function useKeptPlace(order: string): Place | null {
  const [start] = useState(() => {
    const place = kept(KEPT) as Place | undefined;
    return place?.order === order ? place : null;
  });
  return start;
}

interface PlaceParts {
  order: string;
  start: Place | null;
  grid: RefObject<HTMLDivElement | null>;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
}

export interface GridPlace {
  /** The line that the keys act on. */
  active: number;
  setActive: (index: number) => void;
  /** Remembers that a line is opened from here, to come back to it. */
  leave: () => void;
}

/** The place among the lines: kept when it comes to rest, found again, and at the top in another order. */
export function useGridPlace({ order, start, grid, virtualizer }: PlaceParts): GridPlace {
  const [active, setActive] = useState(start?.active ?? 0);
  const ordered = useRef(order);
  useEffect(() => {
    if (ordered.current === order) return;
    ordered.current = order;
    setActive(0);
    virtualizer.scrollToOffset(0);
  }, [order, virtualizer]);

  useEffect(() => {
    if (start?.isLeft) grid.current?.focus({ preventScroll: true });
  }, [start, grid]);

  const keepPlace = useCallback(
    (scroll: number, isLeft: boolean) =>
      keep(KEPT, { order, scroll, active, isLeft } satisfies Place),
    [order, active],
  );
  useEffect(() => {
    const element = grid.current;
    let timer: ReturnType<typeof setTimeout>;
    // The history takes only so many changes.
    const keepSoon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => keepPlace(element?.scrollTop ?? 0, false), SCROLL_PAUSE_MS);
    };
    keepSoon();
    element?.addEventListener("scroll", keepSoon);
    return () => {
      clearTimeout(timer);
      element?.removeEventListener("scroll", keepSoon);
    };
  }, [keepPlace, grid]);
  const leave = () => keepPlace(grid.current?.scrollTop ?? 0, true);
  return { active, setActive, leave };
}
