import type { SearchOrder } from "../../../../contract/search.ts";
import {
  type SearchPart,
  type SearchPlace,
  standsBySection,
} from "../../../session/search-place.ts";
import { SegmentedControl } from "../../../ui/SegmentedControl.tsx";
import { WordFormsSwitch } from "../WordFormsSwitch.tsx";

interface ViewBarProps {
  place: SearchPlace & { order: SearchOrder };
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

/** What of the search is shown, and how. */
export function ViewBar({ place, onPart, onOrder, onGrouped, onWordForms }: ViewBarProps) {
  return (
    <div className="view-bar">
      <SegmentedControl label="Show" value={place.part} options={PARTS} onChange={onPart} />
      <WordFormsSwitch isOn={place.scope.wordForms ?? false} onChange={onWordForms} />
      {place.part === "results" && (
        <>
          <label className="view-choice">
            Order
            <select
              value={place.order}
              onChange={(event) => {
                const order = ORDERS.find(({ value }) => value === event.target.value);
                if (order) onOrder(order.value);
              }}
            >
              {ORDERS.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {place.order === "reading" && (
            <SegmentedControl
              label="List"
              value={standsBySection(place.order, place.isGrouped) ? "grouped" : "flat"}
              options={LISTS}
              onChange={(list) => onGrouped(list === "grouped")}
            />
          )}
        </>
      )}
    </div>
  );
}
