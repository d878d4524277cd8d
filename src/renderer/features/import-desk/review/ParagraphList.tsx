import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId } from "react";
import { type ProposedSpeaker, REASONS } from "../../../../contract/proposed-work.ts";
import { colourOfPlace } from "../../../session/person-colour.ts";
import { KIND_NAMES, layerOf, type ReviewRow } from "./review-rows.ts";

interface ParagraphListProps {
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly ReviewRow[];
  /** The place of the row in hand. */
  at: number;
  speakers: readonly ProposedSpeaker[];
  onActivate: (index: number) => void;
  onEdit: () => void;
}

const ROW_PX = 96;
const PAGE = 8;

/** All paragraphs, however many; only those in sight are drawn. Arrows go through them, Enter corrects. */
export function ParagraphList(props: ParagraphListProps) {
  const { listRef, rows, at, speakers, onActivate, onEdit } = props;
  const id = useId();
  // It keeps its own count of what is drawn; nothing here is remembered over it.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => rows[index]?.index ?? index,
    overscan: 4,
  });
  useEffect(() => {
    if (at < rows.length) virtualizer.scrollToIndex(at, { align: "auto" });
  }, [virtualizer, at, rows]);
  const press = (event: KeyboardEvent) => {
    const to = goalOf(event.key, at, rows.length);
    if (to === null && event.key !== "Enter") return;
    event.preventDefault();
    if (to === null) onEdit();
    else onActivate(to);
  };
  const items = virtualizer.getVirtualItems();
  const isDrawn = items.some(({ index }) => index === at);
  // A select has no room for kinds, reasons and words: the roles of a list box say what this is.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role */
  return (
    <div
      ref={listRef}
      className="review-list"
      role="listbox"
      aria-label="Paragraphs"
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
                className="review-place"
                style={{ transform: `translateY(${start}px)` }}
              >
                <Row
                  id={`${id}-${index}`}
                  row={row}
                  place={speakers.findIndex(({ name }) => name === row.speaker)}
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
  row: ReviewRow;
  /** Of the speaker among all; -1 when nobody speaks. */
  place: number;
  number: number;
  total: number;
  isActive: boolean;
  onPress: () => void;
}

function Row({ id, row, place, number, total, isActive, onPress }: RowProps) {
  const { paragraph, speaker } = row;
  const { kind, text, sure, why, note } = paragraph;
  const layer = layerOf(kind);
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
      className="review-row"
      data-layer={layer}
      data-doubt={sure < DOUBTFUL || undefined}
      onClick={onPress}
    >
      <p className="review-row-head">
        <b className="review-layer">{layer === "record" ? "Record" : "Commentary"}</b>
        <span>{note ? "Note" : KIND_NAMES[kind]}</span>
        {speaker !== null && (
          <b style={{ color: place < 0 ? undefined : colourOfPlace(place) }}>{speaker}</b>
        )}
        <span className="review-sure">
          {Math.round(sure * 100)} % sure: {REASONS[why]}
        </span>
      </p>
      <p className="review-words">{text}</p>
    </div>
  );
}

/** Below that a paragraph is worth a look. */
const DOUBTFUL = 0.7;

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
