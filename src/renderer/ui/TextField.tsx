import { type InputHTMLAttributes, type Ref, useId } from "react";
import "./field.css";

export interface TextFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "placeholder" | "size" | "maxLength" | "spellCheck"
> {
  label: string;
  value: string;
  /** Words that are offered while one types; any others may be typed. */
  known?: readonly string[];
  /** What may be typed, or what is meant, below it. */
  hint?: string | undefined;
  /** Why what was typed cannot be taken, below it instead. */
  problem?: string | null;
  inputRef?: Ref<HTMLInputElement>;
  onChange: (value: string) => void;
}

/** One line of text with its label before it. */
export function TextField(props: TextFieldProps) {
  const { label, known, hint, problem = null, inputRef, onChange, ...input } = props;
  const id = useId();
  const said = problem ?? hint;
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        {...(known ? { list: `${id}-known` } : {})}
        {...(problem === null ? {} : { "aria-invalid": true })}
        {...(said === undefined ? {} : { "aria-describedby": `${id}-said` })}
        ref={inputRef}
        id={id}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      {known && (
        <datalist id={`${id}-known`}>
          {known.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </datalist>
      )}
      {said !== undefined && (
        <span id={`${id}-said`} className={problem === null ? "field-hint" : "field-problem"}>
          {said}
        </span>
      )}
    </span>
  );
}
