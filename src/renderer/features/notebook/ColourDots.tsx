import { COLOURS, type Colour } from "../../../contract/annotation.ts";
import "./colour-dots.css";

interface ColourDotsProps {
  /** Says what pressing one does: `Make it` yellow, `Show` yellow. */
  verb: string;
  chosen: readonly Colour[];
  onPress: (colour: Colour) => void;
}

/** The five highlight colours as buttons; each has its name, not its colour alone. */
export function ColourDots({ verb, chosen, onPress }: ColourDotsProps) {
  return (
    <span className="colour-dots">
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          className="colour-dot"
          aria-label={`${verb} ${colour}`}
          aria-pressed={chosen.includes(colour)}
          title={colour}
          style={{ backgroundColor: `var(--${colour})`, borderColor: `var(--${colour}-line)` }}
          onClick={() => onPress(colour)}
        />
      ))}
    </span>
  );
}
