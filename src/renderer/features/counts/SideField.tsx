import { Group } from "react-aria-components";
import type { Names } from "../../session/directory.ts";
import { SelectField } from "../../ui/SelectField.tsx";
import { TextField } from "../../ui/TextField.tsx";
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
          <TextField
            label="from"
            value={side.from}
            placeholder="1999"
            size={10}
            spellCheck={false}
            onChange={(from) => onChange({ ...side, from })}
          />
          <TextField
            label="to"
            value={side.to}
            placeholder="2000-03"
            size={10}
            spellCheck={false}
            onChange={(to) => onChange({ ...side, to })}
          />
        </>
      )}
      {side.kind === "query" && (
        <TextField
          label="Search"
          value={side.query}
          placeholder="role:minister war"
          size={24}
          spellCheck={false}
          onChange={(query) => onChange({ ...side, query })}
        />
      )}
    </Group>
  );
}
