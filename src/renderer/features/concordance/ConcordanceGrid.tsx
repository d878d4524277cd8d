import { useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useId, useRef } from "react";
import type { ConcordanceLine, ConcordanceSort } from "../../../contract/analysis.ts";
import type { Names } from "../../session/directory.ts";
import { useWidth } from "../../ui/use-width.ts";
import { GridHead } from "./GridHead.tsx";
import { LineRow } from "./LineRow.tsx";
import { useGridKeys } from "./use-grid-keys.ts";
import { useGridPlace, useKeptPlace } from "./use-grid-place.ts";
import { useLinePressing } from "./use-line-pressing.ts";
import type { Lines } from "./use-lines.ts";
import type { Ticked } from "./use-ticked.ts";
import "./concordance-grid.css";

export interface ConcordanceGridProps {
  /** What the lines are of, and in which order; another one begins at the top again. */
  order: string;
  lines: Lines;
  ticked: Ticked;
  names: Names;
  sort: ConcordanceSort;
  onSort: (sort: ConcordanceSort) => void;
  onRead: (line: ConcordanceLine) => void;
  onFile: (lines: ConcordanceLine[], how: "file" | "choose") => void;
}

const HEAD = 32;
const ROW = 30;
const ROW_WHEN_NARROW = 50;
const NARROW = 640;
/** Browsers draw nothing that lies further down than some thirty million pixels. */
const MOST_ROWS = 500_000;

/** All lines of a concordance; only those in sight are drawn. */
export function ConcordanceGrid(props: ConcordanceGridProps) {
  const { order, lines, ticked, names, sort, onSort, onRead, onFile } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const width = useWidth(grid);
  const isNarrow = width > 0 && width < NARROW;
  const total = lines.first?.total ?? 0;
  const start = useKeptPlace(order);
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: Math.min(total, MOST_ROWS),
    getScrollElement: () => grid.current,
    estimateSize: () => (isNarrow ? ROW_WHEN_NARROW : ROW),
    overscan: 10,
    scrollPaddingStart: HEAD,
    initialOffset: start?.scroll ?? 0,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, isNarrow]);

  const rows = virtualizer.getVirtualItems();
  const [from, to] = [rows[0]?.index ?? 0, (rows.at(-1)?.index ?? -1) + 1];
  const { want, at } = lines;
  useEffect(() => want(from, to), [want, from, to]);

  const { active, setActive, leave } = useGridPlace({ order, start, grid, virtualizer });
  const read = useCallback(
    (index: number) => {
      const line = at(index);
      if (!line) return;
      leave();
      onRead(line);
    },
    [at, leave, onRead],
  );
  const file = (index: number, how: "file" | "choose") => {
    const line = at(index);
    const chosen = ticked.lines.size > 0 ? [...ticked.lines.values()] : line ? [line] : [];
    onFile(chosen, how);
  };
  const { extendTo, goTo, onPress, onTick } = useLinePressing({ active, setActive, ticked, read });
  const onKeyDown = useGridKeys({ total, active, virtualizer, ticked, goTo, extendTo, read, file });

  // A table cannot hold only the rows that are in sight and still tell how many there are.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div
      ref={grid}
      className="kwic"
      role="grid"
      aria-label="Concordance"
      aria-rowcount={total + 1}
      aria-colcount={6}
      aria-multiselectable="true"
      aria-busy={!lines.isCurrent}
      aria-activedescendant={from <= active && active < to ? `${id}-${active}` : undefined}
      tabIndex={0}
      data-narrow={isNarrow || undefined}
      onKeyDown={onKeyDown}
    >
      <GridHead total={total} ticked={ticked} sort={sort} onSort={onSort} />
      <div role="rowgroup" className="kwic-lines" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start: top, size }) => {
          const line = at(index);
          return (
            <LineRow
              key={index}
              id={`${id}-${index}`}
              height={size}
              isTicked={line !== undefined && ticked.has(line)}
              isActive={index === active}
              {...{ index, top, line, names, onPress, onTick }}
            />
          );
        })}
      </div>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}
