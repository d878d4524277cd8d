import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import {
  type ExportFormat,
  type ExportPart,
  type ExportParts,
  MOST_CONTEXT,
} from "../../../contract/export.ts";
import { NumberStepper } from "../../ui/NumberStepper.tsx";

type Tick = Exclude<ExportPart, "context">;

const TICKS: readonly { part: Tick; name: string; use?: string }[] = [
  { part: "note", name: "Notes" },
  { part: "tags", name: "Tags" },
  { part: "cuts", name: "Cuts shown as […]" },
  { part: "insertions", name: "Editor’s insertions marked" },
  { part: "original", name: "Original spelling", use: "where an edition keeps it" },
];

interface PartsChoiceProps {
  parts: ExportParts;
  format: ExportFormat | undefined;
  onChange: (parts: ExportParts) => void;
}

/** What goes out besides the words; a part that the format has no place for cannot be chosen. */
export function PartsChoice({ parts, format, onChange }: PartsChoiceProps) {
  const ignored = new Set<string>(format?.ignores);
  const ticked = TICKS.filter(({ part }) => parts[part] && !ignored.has(part));
  return (
    <div className="parts-choice">
      <CheckboxGroup
        className="choice-list"
        value={ticked.map(({ part }) => part)}
        onChange={(values) => {
          const changed = { ...parts };
          // What is out of reach stays as it was chosen, for the next format.
          for (const { part } of TICKS)
            if (!ignored.has(part)) changed[part] = values.includes(part);
          onChange(changed);
        }}
      >
        <Label className="choices-label">With</Label>
        {TICKS.map(({ part, name, use }) => (
          <Checkbox key={part} value={part} isDisabled={ignored.has(part)} className="part">
            <span className="part-box" aria-hidden="true" />
            <span>
              {name}
              {use && <span className="choice-use"> {use}</span>}
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      {!ignored.has("context") && (
        <NumberStepper
          label="Passages before and after"
          value={parts.context}
          range={{ min: 0, max: MOST_CONTEXT }}
          onChange={(context) => onChange({ ...parts, context })}
        />
      )}
    </div>
  );
}
