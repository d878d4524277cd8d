import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";

interface SettingSliderProps {
  label: string;
  value: number;
  range: { min: number; max: number; step: number };
  format: (value: number) => string;
  onChange: (value: number) => void;
}

/** A number within a range, with its value written beside it. */
export function SettingSlider({ label, value, range, format, onChange }: SettingSliderProps) {
  const share = (value - range.min) / (range.max - range.min);
  return (
    <Slider
      className="setting-slider"
      value={value}
      minValue={range.min}
      maxValue={range.max}
      step={range.step}
      onChange={onChange}
    >
      <Label>{label}</Label>
      <span className="setting-value">{format(value)}</span>
      <SliderTrack className="setting-track">
        <span className="setting-fill" style={{ width: `${share * 100}%` }} />
        <SliderThumb className="setting-thumb" aria-valuetext={format(value)} />
      </SliderTrack>
    </Slider>
  );
}
