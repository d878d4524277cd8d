import { Switch } from "react-aria-components";
import "./switch.css";

export interface WordFormsSwitchProps {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Whether other forms of the words are found, too. */
export function WordFormsSwitch({ isOn, onChange }: WordFormsSwitchProps) {
  return (
    <Switch className="switch" isSelected={isOn} onChange={onChange}>
      <span className="switch-track" aria-hidden="true" />
      Word forms
    </Switch>
  );
}
