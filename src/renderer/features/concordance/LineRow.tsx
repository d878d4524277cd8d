import { memo, type MouseEvent } from "react";
import type { ConcordanceLine } from "../../../contract/analysis.ts";
import type { Names } from "../../session/directory.ts";
import { whoseWords } from "../../session/whose-words.ts";

export interface LineRowProps {
  id: string;
  index: number;
  /** From the top of the lines, in pixels. */
  top: number;
  height: number;
  /** Undefined until it has come. */
  line: ConcordanceLine | undefined;
  isTicked: boolean;
  isActive: boolean;
  names: Names;
  onPress: (index: number, event: MouseEvent) => void;
  onTick: (index: number, event: MouseEvent) => void;
}

/** One match with what stands beside it. */
export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { id, index, top, height, line, isTicked, isActive, names } = props;
  const tick = (event: MouseEvent) => {
    event.stopPropagation();
    props.onTick(index, event);
  };
  // The grid has the focus and the keys; a table cannot hold only the rows that are in sight.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      className={line ? `kwic-row kwic-line kwic-${line.layer}` : "kwic-row kwic-line"}
      data-active={isActive || undefined}
      style={{ transform: `translateY(${top}px)`, height }}
      onMouseDown={leaveSelection}
      onClick={(event) => props.onPress(index, event)}
    >
      <span
        role="gridcell"
        className="kwic-tick"
        aria-colindex={1}
        aria-label={isTicked ? "ticked" : "not ticked"}
        onClick={tick}
      >
        <span className="kwic-box" aria-hidden="true" data-ticked={isTicked || undefined} />
      </span>
      <span
        role="gridcell"
        className="kwic-speaker"
        aria-colindex={2}
        style={line?.speaker ? { color: names.colour(line.speaker) } : undefined}
      >
        {line ? whoseWords(line, names) : "…"}
      </span>
      <span role="gridcell" className="kwic-left" aria-colindex={3}>
        <bdi>{line?.left}</bdi>
      </span>
      <span className="kwic-after">
        <span role="gridcell" aria-colindex={4}>
          {line && <mark>{line.match}</mark>}
        </span>
        <span role="gridcell" className="kwic-right" aria-colindex={5}>
          <bdi>{line?.right}</bdi>
        </span>
      </span>
      <span
        role="gridcell"
        className="kwic-date"
        aria-colindex={6}
        title={line?.record ? names.record(line.record, line.work) : undefined}
      >
        {line && names.date(line.record, line.work)}
      </span>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */
});

/** With Shift the browser would select all words up to here. */
function leaveSelection(event: MouseEvent<HTMLElement>): void {
  if (!event.shiftKey) return;
  event.preventDefault();
  event.currentTarget.closest<HTMLElement>("[role=grid]")?.focus({ preventScroll: true });
}
