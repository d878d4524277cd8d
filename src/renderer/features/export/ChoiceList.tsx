import { Label, Radio, RadioGroup } from "react-aria-components";

interface ChoiceListProps<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; name: string; isPossible?: boolean; use?: string }[];
  onChange: (value: T) => void;
}

/** One of a few, each with a line on what it is for. */
export function ChoiceList<T extends string>(props: ChoiceListProps<T>) {
  const { label, value, choices, onChange } = props;
  return (
    <RadioGroup className="choice-list" value={value} onChange={(chosen) => onChange(chosen as T)}>
      <Label>{label}</Label>
      {choices.map(({ value, name, isPossible = true, use }) => (
        <Radio key={value} value={value} isDisabled={!isPossible} className="choice">
          <span className="choice-mark" aria-hidden="true" />
          <span>
            <span className="choice-name">{name}</span>
            {use && <span className="choice-use"> {use}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
