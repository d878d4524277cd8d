import { ArrowDown } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ConcordanceSort } from "../../../contract/analysis.ts";
import type { Ticked } from "./use-ticked.ts";

interface GridHeadProps {
  total: number;
  ticked: Ticked;
  sort: ConcordanceSort;
  onSort: (sort: ConcordanceSort) => void;
}

/** The heads of the columns; those that can sort the lines are buttons. */
export function GridHead({ total, ticked, sort, onSort }: GridHeadProps) {
  // The head of a grid whose rows are placed one by one.
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus */
  const head = (label: string, by: ConcordanceSort, column: number, className: string) => (
    <span
      role="columnheader"
      className={className}
      aria-colindex={column}
      aria-sort={sort === by ? "ascending" : "none"}
    >
      <button type="button" onClick={() => onSort(sort === by ? "reading" : by)}>
        {label}
        {sort === by && <ArrowDown size={12} aria-hidden="true" />}
      </button>
    </span>
  );
  return (
    <div role="rowgroup" className="kwic-head">
      <div role="row" className="kwic-row" aria-rowindex={1}>
        <span role="columnheader" className="kwic-tick" aria-colindex={1}>
          <TickAll total={total} ticked={ticked} />
        </span>
        {head("Speaker", "speaker", 2, "kwic-speaker")}
        {head("Left", "left", 3, "kwic-left")}
        <span className="kwic-after">
          <span role="columnheader" aria-colindex={4}>
            Match
          </span>
          {head("Right", "right", 5, "kwic-right")}
        </span>
        {head("Date", "date", 6, "kwic-date")}
      </div>
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role, jsx-a11y/interactive-supports-focus */
}

function TickAll({ total, ticked }: { total: number; ticked: Ticked }) {
  const count = ticked.lines.size;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < total;
  }, [count, total]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label="Tick all lines"
      title="Tick all lines"
      checked={total > 0 && count >= total}
      onChange={() => (count > 0 ? ticked.clear() : ticked.tickAll())}
    />
  );
}
