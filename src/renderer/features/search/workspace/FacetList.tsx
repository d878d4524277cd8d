import { Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import {
  Button as AriaButton,
  Disclosure,
  DisclosurePanel,
  Heading,
  ListBox,
  ListBoxItem,
} from "react-aria-components";
import { Button } from "../../../ui/Button.tsx";

interface FacetListProps {
  title: string;
  values: readonly { value: string; count: number }[];
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onChange: (chosen: string[]) => void;
}

const FEW = 7;

/** The values of one field, the most frequent first; several that are checked are alternatives. */
export function FacetList({ title, values, chosen, nameOf, onChange }: FacetListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = values.filter(
    ({ value }, index) => isWhole || index < FEW || chosen.includes(value),
  );
  const items = shown.map(({ value, count }) => ({ id: value, name: nameOf(value), count }));
  return (
    <Disclosure className="facet" defaultExpanded>
      <Heading level={3} className="facet-title">
        <AriaButton slot="trigger" className="facet-trigger">
          <ChevronDown size={14} aria-hidden="true" />
          {title}
          {chosen.length > 0 && <span className="facet-chosen">{chosen.length} chosen</span>}
        </AriaButton>
      </Heading>
      <DisclosurePanel className="facet-panel">
        <ListBox
          aria-label={title}
          className="facet-list"
          selectionMode="multiple"
          escapeKeyBehavior="none"
          items={items}
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(keys === "all" ? values.map(({ value }) => value) : [...keys].map(String))
          }
        >
          {({ id, name, count }) => (
            <ListBoxItem
              id={id}
              className="facet-value"
              textValue={`${name}, ${count.toLocaleString("en")}`}
            >
              <span className="facet-box" aria-hidden="true">
                <Check size={12} />
              </span>
              <span className="facet-name">{name}</span>
              <span className="facet-count">{count.toLocaleString("en")}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {values.length > FEW && (
          <Button look="quiet" className="facet-more" onPress={() => setWhole(!isWhole)}>
            {isWhole ? "Show fewer" : `Show all ${values.length.toLocaleString("en")}`}
          </Button>
        )}
      </DisclosurePanel>
    </Disclosure>
  );
}
