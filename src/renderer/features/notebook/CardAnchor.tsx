import type { Card } from "../../session/cards/card.ts";
import type { CardActions } from "./card-actions.ts";

interface CardAnchorProps {
  card: Card;
  isCurrent: boolean;
  actions: CardActions;
}

/** Says how the marked words stand in the text as it is now, where they are not simply there. */
export function CardAnchor({ card, isCurrent, actions }: CardAnchorProps) {
  const { status, guess } = card.annotation.anchor;
  if (status === "altered")
    return (
      <p className="card-anchor">
        The text was changed: some of these words are others now. The words above are those you
        marked.
      </p>
    );
  if (status === "waiting")
    return <p className="card-anchor">Being looked for in the text as it is now.</p>;
  if (status !== "lost") return null;
  return (
    <p className="card-anchor card-lost">
      Not found in the text as it is now. The words above are those you marked.{" "}
      {card.isWorkHere && (
        <button type="button" tabIndex={isCurrent ? 0 : -1} onClick={() => actions.repair(card.id)}>
          {guess ? "Look at the best guess" : "Choose the words anew"}
        </button>
      )}
    </p>
  );
}
