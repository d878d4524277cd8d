import { useVirtualizer } from "@tanstack/react-virtual";
import { Check } from "lucide-react";
import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import { type Finding, spanOf } from "./findings.ts";
import { type Decisions, choiceOf } from "./fixes.ts";
import { SortSign } from "./SortSign.tsx";

interface FindingListProps {
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly Finding[];
  /** The place of the row in hand. */
  at: number;
  decisions: Decisions;
  onActivate: (index: number) => void;
  onOpen: () => void;
}

const ROW_PX = 64;
const PAGE = 6;

/** All findings, however many; only those in sight are drawn. Arrows go through them, Enter reads the passage. */
export function FindingList(props: FindingListProps) {
  const { listRef, rows, at, decisions, onActivate, onOpen } = props;
  const id = useId();
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 4,
  });
  useEffect(() => {
    if (at >= 0 && at < rows.length) virtualizer.scrollToIndex(at, { align: "auto" });
  }, [virtualizer, at, rows]);
  const press = (event: KeyboardEvent) => {
    const to = goalOf(event.key, at, rows.length);
    if (to === null && event.key !== "Enter") return;
    event.preventDefault();
    if (to === null) onOpen();
    else onActivate(to);
  };
  const items = virtualizer.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === at);
  // A select has no room for verdicts and words: the roles of a list box say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div
      ref={listRef}
      className="finding-list"
      role="listbox"
      aria-label="Findings"
      tabIndex={0}
      aria-activedescendant={isDrawn ? `${id}-${at}` : undefined}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          return (
            row && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="presentation"
                className="finding-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row
                  id={`${id}-${index}`}
                  row={row}
                  decisions={decisions}
                  number={index + 1}
                  total={rows.length}
                  isActive={index === at}
                  onPress={() => onActivate(index)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}

interface RowProps {
  id: string;
  row: Finding;
  decisions: Decisions;
  number: number;
  total: number;
  isActive: boolean;
  onPress: () => void;
}

function Row({ id, row, decisions, number, total, isActive, onPress }: RowProps) {
  const fix = choiceOf(decisions, row.id);
  const done = [fix.wording && "wording taken", fix.footnote && "footnote"].filter(Boolean);
  return (
    // The list has the focus and the keys; a press is for the mouse alone.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the list around it
      role="option"
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={number}
      tabIndex={-1}
      className="finding-row"
      data-sort={row.sort}
      onClick={onPress}
    >
      <p className="finding-row-head">
        <SortSign sort={row.sort} />
        {done.length > 0 && <span>{done.join(", ")}</span>}
        {decisions.looked.has(row.id) && (
          <span className="finding-looked">
            <Check size={13} aria-hidden="true" /> looked at
          </span>
        )}
      </p>
      <p className="finding-words">{spanOf(row).text.slice(0, SHOWN)}</p>
    </div>
  );
}

/** Characters that two lines have room for, and more. */
const SHOWN = 300;

function goalOf(key: string, at: number, count: number): number | null {
  const goals: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const goal = goals[key];
  return goal === undefined ? null : Math.min(Math.max(goal, 0), Math.max(count - 1, 0));
}
