import { Button, Group, Input, Label, NumberField } from "react-aria-components";
import "./field.css";

export interface NumberStepperProps {
  label: string;
  value: number;
  range: { min: number; max: number };
  onChange: (value: number) => void;
}

/** A whole number that can be typed or stepped. */
export function NumberStepper({ label, value, range, onChange }: NumberStepperProps) {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={range.min}
      maxValue={range.max}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next);
      }}
    >
      <Label>{label}</Label>
      <Group className="stepper">
        <Button slot="decrement">−</Button>
        <Input />
        <Button slot="increment">+</Button>
      </Group>
    </NumberField>
  );
}
