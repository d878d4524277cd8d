import { Trash2 } from "lucide-react";
import { Keys } from "../../ui/Keys.tsx";
import type { Card } from "./card.ts";
import type { CardActions } from "./card-actions.ts";
import { ColourDots } from "./ColourDots.tsx";

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** What one can do with the card in hand, and when it was made. */
export function CardTools({ card, actions }: { card: Card; actions: CardActions }) {
  const { id, annotation } = card;
  const { colour, created, modified } = annotation;
  return (
    <div className="card-tools">
      {colour && (
        <ColourDots
          verb="Make it"
          chosen={[colour]}
          onPress={(colour) => actions.recolour(id, colour)}
        />
      )}
      <div className="card-buttons">
        <button type="button" onClick={() => actions.edit(id, "note")}>
          {annotation.note ? "Edit note" : "Note"} <Keys chord="E" />
        </button>
        <button type="button" onClick={() => actions.edit(id, "tags")}>
          Tags <Keys chord="T" />
        </button>
        <button
          type="button"
          aria-label="Delete"
          title="Delete (Del)"
          onClick={() => actions.remove(id)}
        >
          <Trash2 size={15} aria-hidden="true" />
        </button>
      </div>
      <details className="card-dates">
        <summary>Made {DATE.format(new Date(created))}</summary>
        {modified === created
          ? "Not changed since."
          : `Changed ${DATE.format(new Date(modified))}.`}
      </details>
    </div>
  );
}
