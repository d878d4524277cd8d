import { Header, Label, ListBox, ListBoxItem, ListBoxSection, Text } from "react-aria-components";
import { useId } from "react";
import type { ExportFormat, ExportPurpose } from "../../../contract/export.ts";

const HEADINGS: Readonly<Record<ExportPurpose, string>> = {
  writing: "For writing",
  notes: "For notes",
  references: "Sources alone",
  data: "For other programs",
};

interface FormatListProps {
  formats: readonly ExportFormat[];
  value: string;
  onChange: (format: string) => void;
}

/** All formats under what they are for: arrows choose, letters go to the one that begins with them, Enter takes it. */
export function FormatList({ formats, value, onChange }: FormatListProps) {
  const label = useId();
  const purposes = [...Map.groupBy(formats, ({ purpose }) => purpose)];
  const chosen = formats.find(({ format }) => format === value);
  return (
    <div className="format-choice">
      <Label className="choices-label" id={label}>
        Format
      </Label>
      <ListBox
        className="format-list"
        aria-labelledby={label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          for (const key of keys) onChange(String(key));
        }}
      >
        {purposes.map(([purpose, some]) => (
          <ListBoxSection key={purpose} id={purpose}>
            <Header className="format-purpose">{HEADINGS[purpose]}</Header>
            {some.map(({ format, name, use }) => (
              <ListBoxItem key={format} id={format} textValue={name} className="format">
                <Text slot="label">{name}</Text>
                <Text slot="description" className="format-use">
                  {use}
                </Text>
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      {/* Heard with the format itself. */}
      <p className="choice-use" aria-hidden="true">
        {chosen?.use}
      </p>
    </div>
  );
}
