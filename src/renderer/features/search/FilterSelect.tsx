import { Check, ChevronDown } from "lucide-react";
import { useState } from "react";
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

interface Choice {
  id: string;
  label: string;
}

export interface FilterSelectProps {
  label: string;
  /** What nothing chosen means. */
  all: string;
  /** How many choices there are. */
  size: number;
  choices: () => Choice[];
  nameOf: (id: string) => string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** So many are made ready before the list is opened, and so many are in it. */
const FEW = 100;
const MOST = 500;

/** A list of which none, one or several can be chosen; of very many, the first and those that are chosen. */
export function FilterSelect(props: FilterSelectProps) {
  const { label, all, size, choices, chosen, nameOf, onChange } = props;
  const [isOpen, setOpen] = useState(false);
  const items = isOpen || size <= FEW ? listed(choices(), chosen) : named(chosen, nameOf);
  return (
    <Select
      className="filter-select"
      selectionMode="multiple"
      value={chosen}
      onChange={(keys) => onChange(keys.map(String))}
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      <Label className="filter-label">{label}</Label>
      <Button className="button button-plain filter-select-button">
        <SelectValue className="filter-select-value">
          {() => {
            if (chosen.length > 1) return `${chosen.length} chosen`;
            return chosen[0] === undefined ? all : nameOf(chosen[0]);
          }}
        </SelectValue>
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <Popover className="filter-popover" placement="bottom start">
        <ListBox
          className="filter-list"
          items={items}
          renderEmptyState={() => <p className="filter-none">None in these works.</p>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className="filter-choice">
              <Check size={14} aria-hidden="true" />
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
        {size > items.length && (
          <p className="filter-none">
            {items.length.toLocaleString("en")} of {size.toLocaleString("en")}; in the search,{" "}
            <code>{label.toLowerCase()}:</code> leads to the others.
          </p>
        )}
      </Popover>
    </Select>
  );
}

function listed(choices: Choice[], chosen: readonly string[]): Choice[] {
  return choices.filter(({ id }, index) => index < MOST || chosen.includes(id));
}

function named(ids: readonly string[], nameOf: (id: string) => string): Choice[] {
  return ids.map((id) => ({ id, label: nameOf(id) }));
}
