import { useState } from "react";
import { Label, Slider, SliderThumb, SliderTrack } from "react-aria-components";

interface WidthSliderProps {
  value: number;
  onChange: (value: number) => void;
}

const [LEAST, MOST] = [20, 200];

/** How many characters are shown on either side of the match; asked for when the slider is let go. */
export function WidthSlider({ value, onChange }: WidthSliderProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <Slider
      className="kwic-width"
      value={shown}
      minValue={LEAST}
      maxValue={MOST}
      step={10}
      onChange={setMoving}
      onChangeEnd={(end) => {
        setMoving(null);
        onChange(end);
      }}
    >
      <Label>Context</Label>
      <SliderTrack className="kwic-width-track">
        <SliderThumb className="kwic-width-thumb" aria-valuetext={`${shown} characters`} />
      </SliderTrack>
      <span className="kwic-width-value" aria-hidden="true">
        {shown}
      </span>
    </Slider>
  );
}
