import type { Person } from "../../../contract/work.ts";
import { personColour } from "../person-colour.ts";
import type { Quote } from "./card.ts";
import "./card-quote.css";

interface CardQuoteProps {
  quotes: readonly Quote[];
  persons: readonly Person[] | undefined;
}

/** The words that are marked, as they were when they were marked; voices are named where there are several. */
export function CardQuote({ quotes, persons }: CardQuoteProps) {
  return quotes.map(({ text, layer, voice, speaker }, index) => (
    // Quotes never change places within an annotation.
    // oxlint-disable-next-line react/no-array-index-key
    <span key={index} className={`card-quote card-quote-${layer}`}>
      {voice && (
        <span
          className="card-speaker"
          style={speaker ? { color: personColour(persons, speaker.id) } : undefined}
        >
          {voice}{" "}
        </span>
      )}
      {text}
    </span>
  ));
}
