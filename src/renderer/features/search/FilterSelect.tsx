import { Check, ChevronDown } from "lucide-react";
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from "react-aria-components";
import "./filter-select.css";

export interface FilterSelectProps {
  label: string;
  /** What nothing chosen means. */
  all: string;
  choices: { id: string; label: string }[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** A list of which none, one or several can be chosen. */
export function FilterSelect({ label, all, choices, chosen, onChange }: FilterSelectProps) {
  return (
    <Select
      className="filter-select"
      selectionMode="multiple"
      value={chosen}
      onChange={(keys) => onChange(keys.map(String))}
    >
      <Label className="filter-label">{label}</Label>
      <Button className="button button-plain filter-select-button">
        <SelectValue className="filter-select-value">
          {() => {
            if (chosen.length > 1) return `${chosen.length} chosen`;
            return choices.find(({ id }) => chosen.includes(id))?.label ?? all;
          }}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="filter-popover" placement="bottom start">
        <ListBox
          className="filter-list"
          items={choices}
          renderEmptyState={() => <p className="filter-none">None in these works.</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="filter-choice">
              <Check size={14} aria-hidden="true" />
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
