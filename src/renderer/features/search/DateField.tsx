import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { useTypedDate } from "./use-typed-date.ts";
import "./date-field.css";

export interface DateFieldProps {
  label: string;
  /** ISO, of any precision. */
  value: string | undefined;
  /** Null when the field is empty or holds no date. */
  onChange: (iso: string | null) => void;
}

/**
 * A date as typed text: a year, a month or a day. Hints and problems are laid over what stands beneath,
 * so that nothing moves while somebody types. Escape empties the field before it leaves it.
 */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { text, problem, type, settle, clear } = useTypedDate(value, onChange);
  return (
    <TextField
      className="date-field"
      value={text}
      isInvalid={problem !== ""}
      validationBehavior="aria"
      onChange={type}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === "Enter") settle();
        else if (event.key === "Escape" && text !== "") clear();
        else event.continuePropagation();
      }}
    >
      <Label className="filter-label">{label}</Label>
      <Input className="filter-input" placeholder="any date" autoComplete="off" />
      {text === "" && (
        <Text slot="description" className="date-hint">
          A year, a month or a day: 1999, Sep 1999, 1999-09-12
        </Text>
      )}
      <FieldError className="date-problem">{problem}</FieldError>
    </TextField>
  );
}
