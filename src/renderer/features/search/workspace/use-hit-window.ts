import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import type { ListPlace } from "../../../session/kept-results.ts";

/** Browsers draw nothing that lies further down than some thirty million pixels. */
export const MOST_ROWS = 250_000;

/** About as high as a hit of three lines. */
const ROW_PX = 104;
/** Long enough to pass by what is only scrolled over. */
const WANT_AFTER_MS = 30;

interface HitWindowOptions {
  count: number;
  /** Where the list was left; null to begin at its top. */
  place: ListPlace | null;
  listRef: RefObject<HTMLDivElement | null>;
  isGrouped: boolean;
  want: (first: number, last: number) => void;
}

/** The rows of a long list that are in view, and what is asked for as they come into it. */
export function useHitWindow({ count, place, listRef, isGrouped, want }: HitWindowOptions) {
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => listRef.current,
    estimateSize: (index) => place?.sizes.get(index) ?? ROW_PX,
    initialOffset: place?.scrollTop ?? 0,
    overscan: 4,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;

  useEffect(() => {
    const timer = setTimeout(() => want(first, last), WANT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [want, first, last]);

  useEffect(() => {
    virtualizer.measure();
    // Headings come and go with the groups.
  }, [virtualizer, isGrouped]);

  const height = virtualizer.getTotalSize();
  useReturn(virtualizer, place?.scrollTop ?? null, height);

  const scrolled = virtualizer.scrollOffset ?? 0;
  const show = useCallback(
    (index: number) => virtualizer.scrollToIndex(index, { align: "auto" }),
    [virtualizer],
  );
  return {
    items,
    height,
    measure: virtualizer.measureElement,
    show,
    /** The first hit that is not scrolled past. */
    top: items.find(({ end }) => end > scrolled)?.index ?? 0,
    place: () => ({
      scrollTop: virtualizer.scrollOffset ?? 0,
      sizes: sizesOf(virtualizer.itemSizeCache),
    }),
  };
}

/** How long headings may still grow after coming back, as the names of sections come in. */
const SETTLES_WITHIN_MS = 1000;
const INTENTS = ["wheel", "pointerdown", "touchmove", "keydown"] as const;

/** Holds the place that one came back to until the list is as it was, or until one moves on. */
function useReturn(
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  scrollTop: number | null,
  height: number,
): void {
  const held = useRef(scrollTop);
  useEffect(() => {
    const letGo = () => {
      held.current = null;
    };
    const timer = setTimeout(letGo, SETTLES_WITHIN_MS);
    for (const intent of INTENTS) document.addEventListener(intent, letGo, { capture: true });
    return () => {
      clearTimeout(timer);
      for (const intent of INTENTS) document.removeEventListener(intent, letGo, { capture: true });
    };
  }, []);
  useLayoutEffect(() => {
    if (height > 0 && held.current !== null) virtualizer.scrollToOffset(held.current);
  }, [virtualizer, height]);
}

function sizesOf(cache: ReadonlyMap<unknown, number>): Map<number, number> {
  return new Map([...cache].map(([key, size]) => [Number(key), size]));
}
