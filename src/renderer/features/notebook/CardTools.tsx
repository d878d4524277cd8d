import { Trash2 } from "lucide-react";
import { Keys } from "../../ui/Keys.tsx";
import type { Card } from "../../session/cards/card.ts";
import type { CardActions } from "./card-actions.ts";
import { ColourDots } from "./ColourDots.tsx";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" });
const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** What one can do with the card in hand, and when it was made. */
export function CardTools({ card, actions }: { card: Card; actions: CardActions }) {
  const { id, annotation } = card;
  const { colour, note } = annotation;
  return (
    <div className="card-tools">
      <div className="card-buttons">
        <button type="button" onClick={() => actions.edit(id, "note")}>
          {note ? "Edit note" : "Write a note"} <Keys chord="E" />
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
      <div className="card-looks">
        {colour && (
          <ColourDots
            verb="Make it"
            chosen={[colour]}
            onPress={(colour) => actions.recolour(id, colour)}
          />
        )}
        <Dates {...annotation} />
      </div>
    </div>
  );
}

function Dates({ created, modified }: { created: string; modified: string }) {
  return (
    <details className="card-dates">
      <summary>{DAY.format(new Date(created))}</summary>
      <p>Made {MOMENT.format(new Date(created))}</p>
      <p>
        {modified === created
          ? "Not changed since"
          : `Changed ${MOMENT.format(new Date(modified))}`}
      </p>
    </details>
  );
}
