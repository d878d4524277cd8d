import { type InputHTMLAttributes, useId } from "react";
import "./field.css";

export interface TextFieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "placeholder" | "size" | "maxLength" | "spellCheck"
> {
  label: string;
  value: string;
  /** Words that are offered while one types; any others may be typed. */
  known?: readonly string[];
  onChange: (value: string) => void;
}

/** One line of text with its label before it. */
export function TextField({ label, known, onChange, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...input}
        {...(known ? { list: `${id}-known` } : {})}
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
    </span>
  );
}
