import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState } from "react";
import { nextWork, type WorkRow } from "./work-rows.ts";

const HEIGHTS = { corpus: 34, folder: 30, work: 46 } as const;

/** Before the dialog is laid out, as much as it will have room for. */
const FIRST_RECT = { width: 0, height: 460 };

/** The rows in sight of a long list of works, and the one in hand. */
export function useWorkList(rows: readonly WorkRow[], current: string | null) {
  const ref = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<string | null>(current);
  const found = rows.findIndex(({ kind, id }) => kind === "work" && id === chosen);
  const at = found >= 0 ? found : nextWork(rows, -1, 1);
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.kind ?? "work"],
    getItemKey: (index) => `${rows[index]?.kind} ${rows[index]?.id}`,
    initialRect: FIRST_RECT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems().flatMap(({ index, start, size }) => {
    const row = rows[index];
    return row ? [{ index, start, size, row }] : [];
  });
  return {
    ref,
    at,
    items,
    height: virtualizer.getTotalSize(),
    isDrawn: items.some(({ index }) => index === at),
    count: rows.filter(({ kind }) => kind === "work").length,
    /** Takes the first work in hand. */
    begin: () => setChosen(null),
    step: (direction: 1 | -1) => {
      const next = nextWork(rows, at, direction);
      setChosen(rows[next]?.id ?? null);
      virtualizer.scrollToIndex(next, { align: "auto" });
    },
  };
}
