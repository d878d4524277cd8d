import { type ReactNode, useId } from "react";
import { Group } from "react-aria-components";
import type { Names } from "../../session/directory.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import type { Side } from "./sides.ts";

interface SideFieldProps {
  label: string;
  side: Side;
  kinds: readonly Side["kind"][];
  names: Names;
  onChange: (side: Side) => void;
}

const KINDS: Record<Side["kind"], string> = {
  search: "The search above",
  speaker: "One speaker",
  period: "A period",
  query: "Another search",
  rest: "All the rest",
};

const EMPTY: { [K in Side["kind"]]: Extract<Side, { kind: K }> } = {
  search: { kind: "search" },
  speaker: { kind: "speaker", speaker: "" },
  period: { kind: "period", from: "", to: "" },
  query: { kind: "query", query: "" },
  rest: { kind: "rest" },
};

/** Chooses one of the two parts that are compared. */
export function SideField({ label, side, kinds, names, onChange }: SideFieldProps) {
  const speakers = names.people.filter(({ words }) => words > 0);
  return (
    <Group className="side-field" aria-label={label}>
      <SelectField
        label={label}
        value={side.kind}
        options={kinds.map((value) => ({ value, label: KINDS[value] }))}
        onChange={(kind) =>
          onChange(kind === "speaker" ? { kind, speaker: speakers[0]?.id ?? "" } : EMPTY[kind])
        }
      />
      {side.kind === "speaker" && (
        <SelectField
          label="Speaker"
          value={side.speaker}
          options={speakers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(speaker) => onChange({ ...side, speaker })}
        />
      )}
      {side.kind === "period" && (
        <>
          <TextInput
            label="from"
            value={side.from}
            placeholder="1999"
            onChange={(from) => onChange({ ...side, from })}
          />
          <TextInput
            label="to"
            value={side.to}
            placeholder="2000-03"
            onChange={(to) => onChange({ ...side, to })}
          />
        </>
      )}
      {side.kind === "query" && (
        <TextInput
          label="Search"
          value={side.query}
          placeholder="role:minister war"
          isWide
          onChange={(query) => onChange({ ...side, query })}
        />
      )}
    </Group>
  );
}

interface TextInputProps {
  label: ReactNode;
  value: string;
  placeholder: string;
  isWide?: boolean;
  onChange: (value: string) => void;
}

function TextInput({ label, value, placeholder, isWide = false, onChange }: TextInputProps) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        size={isWide ? 24 : 10}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
