import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { DEFAULT_SETTINGS, type Settings } from "../../../contract/settings.ts";
import { CitationStyleChoice } from "../../session/CitationStyleChoice.tsx";
import { useSession } from "../../session/Session.tsx";
import { Button } from "../../ui/Button.tsx";
import { SegmentedControl } from "../../ui/SegmentedControl.tsx";
import { OwnStyle } from "./OwnStyle.tsx";
import { SettingSlider } from "./SettingSlider.tsx";
import { ThemePicker } from "./ThemePicker.tsx";
import "./appearance.css";

export interface AppearanceButtonProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** How the text looks, in a pop-up that leaves the text in view; every change shows at once. */
export function AppearanceButton({ isOpen, onOpenChange }: AppearanceButtonProps) {
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      <Button aria-label="Appearance" className="appearance-button">
        Aa
      </Button>
      <Popover placement="bottom end" className="appearance-popover">
        <Dialog aria-label="Appearance" className="appearance">
          <AppearanceSettings />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function AppearanceSettings() {
  const { settings, changeSettings } = useSession();
  const [outcome, setOutcome] = useState("");
  const reset = () => {
    changeSettings(defaultAppearance());
    setOutcome("The appearance is as it was at first.");
  };
  return (
    <>
      <ThemePicker value={settings.theme} onChange={(theme) => changeSettings({ theme })} />
      <SettingSlider
        label="Text size"
        value={settings.textSize}
        range={{ min: 14, max: 28, step: 1 }}
        format={(size) => `${size} px`}
        onChange={(textSize) => changeSettings({ textSize })}
      />
      <SettingSlider
        label="Line spacing"
        value={settings.lineSpacing}
        range={{ min: 1.3, max: 2.2, step: 0.1 }}
        format={(spacing) => spacing.toFixed(1)}
        onChange={(spacing) => changeSettings({ lineSpacing: Math.round(spacing * 10) / 10 })}
      />
      <SettingSlider
        label="Line length"
        value={settings.measure}
        range={{ min: 45, max: 90, step: 1 }}
        format={(characters) => `${characters} characters`}
        onChange={(measure) => changeSettings({ measure })}
      />
      <div className="appearance-row">
        <span>Motion</span>
        <SegmentedControl<Settings["motion"]>
          label="Motion"
          value={settings.motion}
          options={[
            { value: "system", label: "As the system" },
            { value: "reduced", label: "Reduced" },
          ]}
          onChange={(motion) => changeSettings({ motion })}
        />
      </div>
      <div className="appearance-citations">
        <CitationStyleChoice />
        <OwnStyle />
      </div>
      <Button look="quiet" className="appearance-reset" onPress={reset}>
        Back to how it was at first
      </Button>
      {/* Said from here: outside a pop-up nothing is heard while it is open. */}
      <output className="visually-hidden">{outcome}</output>
    </>
  );
}

function defaultAppearance(): Partial<Settings> {
  const { theme, textSize, lineSpacing, measure, motion } = DEFAULT_SETTINGS;
  return { theme, textSize, lineSpacing, measure, motion };
}
