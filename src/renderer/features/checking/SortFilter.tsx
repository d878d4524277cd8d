import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type Shown, SORTS } from "./findings.ts";
import { SortSign } from "./SortSign.tsx";

interface SortFilterProps {
  counts: Record<Shown, number>;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

/** Which findings are listed, with how many there are of each kind. */
export function SortFilter({ counts, shown, onShown }: SortFilterProps) {
  const sorts = SORTS.filter((sort) => counts[sort] > 0 || sort === shown);
  return (
    <ToggleButtonGroup
      aria-label="Findings listed"
      className="sort-filter"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        for (const key of keys) onShown(key as Shown);
      }}
    >
      <ToggleButton id="all" className="sort-choice">
        All <b>{counts.all.toLocaleString("en")}</b>
      </ToggleButton>
      <ToggleButton id="faults" className="sort-choice">
        To be corrected <b>{counts.faults.toLocaleString("en")}</b>
      </ToggleButton>
      {sorts.map((sort) => (
        <ToggleButton key={sort} id={sort} className="sort-choice">
          <SortSign sort={sort} /> <b>{counts[sort].toLocaleString("en")}</b>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
