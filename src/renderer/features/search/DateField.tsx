import { useState } from "react";
import { FieldError, Input, Label, TextField } from "react-aria-components";
import { readTypedDate } from "./typed-date.ts";

export interface DateFieldProps {
  label: string;
  /** ISO, of any precision. */
  value: string | undefined;
  /** Null when the field is empty or holds no date. */
  onChange: (iso: string | null) => void;
}

/** A date as typed text: a year, a month or a day. What cannot be read is said and filters nothing. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const [field, setField] = useState({ text: value ?? "", of: value, problem: "" });
  if (field.of !== value) setField({ text: value ?? "", of: value, problem: "" });

  const commit = () => {
    const { iso, problem } = readTypedDate(field.text);
    const next = iso ?? undefined;
    setField({ text: iso ?? field.text, of: next, problem: problem ?? "" });
    if (next !== value) onChange(iso);
  };

  return (
    <TextField
      className="date-field"
      value={field.text}
      isInvalid={field.problem !== ""}
      validationBehavior="aria"
      onChange={(text) => setField({ ...field, text })}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else event.continuePropagation();
      }}
    >
      <Label className="filter-label">{label}</Label>
      <Input className="filter-input" placeholder="1999-09" autoComplete="off" />
      <FieldError className="search-problem">
        {field.problem} The search goes on without it.
      </FieldError>
    </TextField>
  );
}
