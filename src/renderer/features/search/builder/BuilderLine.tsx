import { X } from "lucide-react";
import type { BuilderRow } from "../../../../core/query/builder-model.ts";
import { Button } from "../../../ui/Button.tsx";
import { Choice } from "./Choice.tsx";
import { FieldValue } from "./FieldValue.tsx";
import { FIELDS, JOINS, MATCHES, matchedAs } from "./row-kinds.ts";

interface BuilderLineProps {
  row: BuilderRow;
  /** From 1. */
  number: number;
  onChange: (row: BuilderRow) => void;
  /** Null for the only line. */
  onRemove: (() => void) | null;
}

/** One line: how it binds, how it is matched, and what it looks for. */
export function BuilderLine({ row, number, onChange, onRemove }: BuilderLineProps) {
  const line = (name: string) => `${name} of line ${number}`;
  const example = MATCHES.find(({ value }) => value === row.match)?.example ?? "";
  return (
    <fieldset className="builder-line" aria-label={`Line ${number}`}>
      <Choice
        label={line("Join")}
        value={row.join}
        options={JOINS}
        onChange={(join) => onChange({ ...row, join })}
      />
      <Choice
        label={line("Kind")}
        value={row.match}
        options={MATCHES}
        onChange={(match) => onChange(matchedAs(row, match))}
      />
      {row.match === "field" ? (
        <>
          <Choice
            label={line("Field")}
            value={row.field}
            options={FIELDS}
            onChange={(field) => onChange({ ...row, field })}
          />
          <FieldValue label={line("Value")} row={row} onChange={onChange} />
        </>
      ) : (
        <input
          className="filter-input builder-input"
          aria-label={line("Text")}
          placeholder={example}
          autoComplete="off"
          spellCheck={false}
          value={row.text}
          onChange={(event) => onChange({ ...row, text: event.target.value })}
        />
      )}
      {row.match === "near" && <NearOther {...{ row, line, onChange }} />}
      {row.match === "fuzzy" && (
        <Choice
          label={line("Letters that may differ")}
          value={String(row.distance)}
          options={[
            { value: "1", label: "one letter off" },
            { value: "2", label: "two letters off" },
          ]}
          onChange={(distance) => onChange({ ...row, distance: Number(distance) })}
        />
      )}
      <Button
        look="quiet"
        aria-label={`Remove line ${number}`}
        isDisabled={onRemove === null}
        onPress={() => onRemove?.()}
      >
        <X size={15} aria-hidden="true" />
      </Button>
    </fieldset>
  );
}

interface NearOtherProps {
  row: BuilderRow & { match: "near" };
  line: (name: string) => string;
  onChange: (row: BuilderRow) => void;
}

const MOST_APART = 100;

function NearOther({ row, line, onChange }: NearOtherProps) {
  return (
    <>
      <label className="builder-near">
        within
        <input
          className="filter-input builder-number"
          type="number"
          min={1}
          max={MOST_APART}
          aria-label={line("Words apart")}
          value={row.distance}
          onChange={({ target }) => {
            const distance = Math.round(target.valueAsNumber);
            if (distance >= 1 && distance <= MOST_APART) onChange({ ...row, distance });
          }}
        />
        words of
      </label>
      <input
        className="filter-input builder-input"
        aria-label={line("Other text")}
        placeholder="moscow"
        autoComplete="off"
        spellCheck={false}
        value={row.other}
        onChange={(event) => onChange({ ...row, other: event.target.value })}
      />
    </>
  );
}
