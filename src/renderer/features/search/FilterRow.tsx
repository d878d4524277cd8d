import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { SEARCH_LAYERS, type SearchFilters } from "../../../contract/search.ts";
import type { Work } from "../../../contract/work.ts";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { LAYER_NAMES } from "./active-filters.ts";
import { DateField } from "./DateField.tsx";
import { FilterSelect } from "./FilterSelect.tsx";
import { withFilter } from "./search-request.ts";
import { type Directory, recordInALine } from "../../session/directory.ts";
import { WordFormsSwitch } from "./WordFormsSwitch.tsx";
import "./filter-row.css";

export interface FilterRowProps {
  work: Work | null;
  filters: SearchFilters;
  onFiltersChange: (filters: SearchFilters) => void;
  wordForms: boolean;
  onWordFormsChange: (wordForms: boolean) => void;
  directory: Directory;
}

/** Everything by which a search can be narrowed. */
export function FilterRow(props: FilterRowProps) {
  const { work, filters, onFiltersChange } = props;
  const { works, names, recordCount, records } = props.directory;
  const change = <K extends keyof SearchFilters>(key: K, value: SearchFilters[K] | null) =>
    onFiltersChange(withFilter(filters, key, value));
  const isOutOfOrder = filters.from && filters.to && filters.from > `${filters.to}~`;
  return (
    <div className="filter-row">
      {work && works.length > 1 && (
        <div>
          <span className="filter-label" aria-hidden="true">
            Where
          </span>
          <SegmentedControl
            label="Where"
            value={filters.works?.length ? "work" : "all"}
            options={[
              { value: "work", label: "This work" },
              { value: "all", label: "All works" },
            ]}
            onChange={(scope) => change("works", scope === "work" ? [work.id] : null)}
          />
        </div>
      )}
      <LayerToggles layers={filters.layers} onChange={(layers) => change("layers", layers)} />
      <FilterSelect
        label="Speaker"
        all="Anyone"
        size={names.people.length}
        choices={() => names.people.map(({ id, name }) => ({ id, label: name }))}
        nameOf={names.speaker}
        chosen={filters.speakers ?? []}
        onChange={(speakers) => change("speakers", speakers)}
      />
      <FilterSelect
        label="Record"
        all="Any record"
        size={recordCount}
        choices={() => records().map((record) => ({ id: record.id, label: recordInALine(record) }))}
        nameOf={names.record}
        chosen={filters.records ?? []}
        onChange={(records) => change("records", records)}
      />
      <div className="filter-dates">
        <DateField label="From" value={filters.from} onChange={(iso) => change("from", iso)} />
        <DateField label="Until" value={filters.to} onChange={(iso) => change("to", iso)} />
        {isOutOfOrder && (
          <p className="date-problem">The first date is after the last: nothing can match.</p>
        )}
      </div>
      <WordFormsSwitch isOn={props.wordForms} onChange={props.onWordFormsChange} />
    </div>
  );
}

interface LayerTogglesProps {
  layers: SearchFilters["layers"];
  onChange: (layers: SearchFilters["layers"] | null) => void;
}

/** All pressed is no filter; the last one cannot be let go. */
function LayerToggles({ layers, onChange }: LayerTogglesProps) {
  return (
    <div>
      <span className="filter-label" aria-hidden="true">
        Look in
      </span>
      <ToggleButtonGroup
        aria-label="Look in"
        className="segmented"
        selectionMode="multiple"
        disallowEmptySelection
        selectedKeys={layers?.length ? layers : SEARCH_LAYERS}
        onSelectionChange={(keys) => {
          const chosen = SEARCH_LAYERS.filter((layer) => keys.has(layer));
          onChange(chosen.length === SEARCH_LAYERS.length ? null : chosen);
        }}
      >
        {SEARCH_LAYERS.map((layer) => (
          <ToggleButton key={layer} id={layer} className="segment">
            {LAYER_NAMES[layer]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
