import { memo } from "react";
import type { SearchOrder } from "../../../../contract/search.ts";
import { type SearchPart, standsBySection } from "../../../session/search-place.ts";
import { SegmentedControl } from "../../../ui/SegmentedControl.tsx";
import { WordFormsSwitch } from "../WordFormsSwitch.tsx";

interface ViewBarProps {
  part: SearchPart;
  order: SearchOrder;
  isGrouped: boolean | null;
  wordForms: boolean;
  onPart: (part: SearchPart) => void;
  onOrder: (order: SearchOrder) => void;
  onGrouped: (isGrouped: boolean) => void;
  onWordForms: (wordForms: boolean) => void;
}

const PARTS = [
  { value: "results", label: "Results" },
  { value: "concordance", label: "Concordance" },
  { value: "counts", label: "Counts" },
] as const;

const ORDERS: readonly { value: SearchOrder; label: string }[] = [
  { value: "relevance", label: "Relevance" },
  { value: "reading", label: "Reading order" },
  { value: "date", label: "Date" },
];

const LISTS = [
  { value: "grouped", label: "By section" },
  { value: "flat", label: "Flat" },
] as const;

/** What of the search is shown, and how; not drawn again with every letter. */
export const ViewBar = memo(function ViewBar(props: ViewBarProps) {
  const { part, order, isGrouped, wordForms, onPart, onOrder, onGrouped, onWordForms } = props;
  return (
    <div className="view-bar">
      <SegmentedControl label="Show" value={part} options={PARTS} onChange={onPart} />
      <WordFormsSwitch isOn={wordForms} onChange={onWordForms} />
      {part === "results" && (
        <>
          <label className="view-choice">
            Order
            <select
              value={order}
              onChange={(event) => {
                const chosen = ORDERS.find(({ value }) => value === event.target.value);
                if (chosen) onOrder(chosen.value);
              }}
            >
              {ORDERS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {order === "reading" && (
            <SegmentedControl
              label="List"
              value={standsBySection(order, isGrouped) ? "grouped" : "flat"}
              options={LISTS}
              onChange={(list) => onGrouped(list === "grouped")}
            />
          )}
        </>
      )}
    </div>
  );
});
