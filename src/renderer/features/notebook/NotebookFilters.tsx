import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import type { Colour } from "../../../contract/annotation.ts";
import type { Person } from "../../../contract/work.ts";
import { ColourDots } from "./ColourDots.tsx";
import { isFiltering, NO_FILTER, type NotebookFilter } from "./notebook-filter.ts";
import type { TagCount } from "./tags.ts";
import "./notebook-filters.css";

interface NotebookFiltersProps {
  filter: NotebookFilter;
  tags: readonly TagCount[];
  speakers: readonly Person[];
  onChange: (filter: NotebookFilter) => void;
  onManageTags: () => void;
}

/** One field for words, and behind a button colours, a tag and a speaker. */
export function NotebookFilters(props: NotebookFiltersProps) {
  const { filter, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const narrowed = [filter.colours.length > 0, filter.tag !== null, filter.speaker !== null];
  const count = narrowed.filter(Boolean).length;
  return (
    <div className="notebook-filters">
      <div className="filter-line">
        <input
          type="search"
          aria-label="Filter by words in notes, quotes and tags"
          placeholder="Filter notes, quotes, tags"
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
        <button
          type="button"
          className="filter-toggle"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <SlidersHorizontal size={14} aria-hidden="true" /> Filters
          {count > 0 && <span className="filter-count">{count}</span>}
        </button>
      </div>
      {isOpen && <MoreFilters {...props} />}
      {isFiltering(filter) && (
        <button type="button" className="filter-clear" onClick={() => onChange(NO_FILTER)}>
          Clear the filters
        </button>
      )}
    </div>
  );
}

function MoreFilters({ filter, tags, speakers, onChange, onManageTags }: NotebookFiltersProps) {
  const toggle = (colour: Colour) => {
    const rest = filter.colours.filter((other) => other !== colour);
    const isOn = rest.length < filter.colours.length;
    onChange({ ...filter, colours: isOn ? rest : [...rest, colour] });
  };
  return (
    <div className="filter-more">
      <ColourDots verb="Show" chosen={filter.colours} onPress={toggle} />
      <label>
        <span>Tag</span>
        <select
          value={filter.tag ?? ""}
          onChange={(event) => onChange({ ...filter, tag: event.target.value || null })}
        >
          <option value="">Any</option>
          {tags.map(({ tag, count }) => (
            <option key={tag} value={tag}>
              {tag} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Speaker</span>
        <select
          value={filter.speaker ?? ""}
          onChange={(event) => onChange({ ...filter, speaker: event.target.value || null })}
        >
          <option value="">Anyone</option>
          {speakers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="filter-clear"
        disabled={tags.length === 0}
        onClick={onManageTags}
      >
        Rename or merge tags…
      </button>
    </div>
  );
}
