import { Label, Radio, RadioGroup } from "react-aria-components";
import type { Theme } from "../../../contract/settings.ts";
import { THEME_CHOICES } from "./theme-choices.ts";

interface ThemePickerProps {
  value: Theme;
  onChange: (theme: Theme) => void;
}

/** The themes, each shown in its own colours. */
export function ThemePicker({ value, onChange }: ThemePickerProps) {
  return (
    <RadioGroup
      className="theme-picker"
      value={value}
      onChange={(theme) => onChange(theme as Theme)}
    >
      <Label>Theme</Label>
      <div className="theme-choices">
        {THEME_CHOICES.map(({ theme, name, looksLike }) => (
          <Radio key={theme} value={theme} className="theme-choice">
            <span className="theme-swatch" aria-hidden="true">
              {looksLike.map((look) => (
                <span key={look} data-theme={look}>
                  Aa
                </span>
              ))}
            </span>
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
