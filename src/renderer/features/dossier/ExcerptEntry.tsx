import type { MouseEvent } from "react";
import type { DossierNode } from "../../../contract/dossier.ts";
import type { Person } from "../../../contract/work.ts";
import type { Card } from "../../session/cards/card.ts";
import { CardQuote } from "../../session/cards/CardQuote.tsx";
import { NoteText } from "../../session/cards/NoteText.tsx";
import { edgeColour } from "../../session/edge-colour.ts";
import { formatRoute } from "../../session/route.ts";
import { useSession } from "../../session/Session.tsx";

export interface ExcerptEntryProps {
  node: DossierNode;
  card: Card | undefined;
  persons: readonly Person[] | undefined;
  onRead: () => void;
  onRepair: (annotation: string) => void;
}

/** The words of an annotation as a card, with whose they are and from where, and its note. */
export function ExcerptEntry(props: ExcerptEntryProps) {
  const { node, card, persons, onRead } = props;
  if (!node.annotation || !card) return <Deleted />;
  const { passage, annotation } = card;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onRead();
  };
  return (
    <span className="entry-excerpt" style={{ borderLeftColor: edgeColour(annotation.colour) }}>
      {node.stance && (
        <span className={`entry-stance entry-${node.stance}`}>
          {node.stance === "for" ? "For" : "Against"}
        </span>
      )}
      <CardQuote quotes={card.quotes} persons={persons} />
      <span className="card-source">
        {passage === null ? (
          card.source
        ) : (
          <a
            href={formatRoute({ view: "read", work: passage.split("/")[0] ?? null, passage })}
            draggable={false}
            onClick={follow}
          >
            {card.source}
          </a>
        )}
        {card.place && ` · ${card.place}`}
      </span>
      {annotation.note && <NoteText note={annotation.note} isReached />}
      <Standing {...props} card={card} />
    </span>
  );
}

function Deleted() {
  const { go } = useSession();
  return (
    <span className="entry-excerpt entry-flag">
      The annotation of this excerpt was deleted. Undo brings it back, or the{" "}
      <button type="button" onClick={() => go({ view: "library", part: "bin" })}>
        bin
      </button>
      .
    </span>
  );
}

/** Says where the words stand in the text as it is now, when that is not where they were marked. */
function Standing({ card, onRepair }: ExcerptEntryProps & { card: Card }) {
  const { id, anchor } = card.annotation;
  if (anchor.status === "altered")
    return (
      <span className="entry-flag">
        The text was changed: some of these words are others now. The words above are those you
        marked.{" "}
        <button type="button" onClick={() => onRepair(id)}>
          Look at the text
        </button>
      </span>
    );
  if (anchor.status === "waiting")
    return <span className="entry-flag">Being looked for in the text as it is now.</span>;
  if (anchor.status !== "lost") return null;
  return (
    <span className="entry-flag">
      Not found in the text as it is now. The words above are those you marked.{" "}
      {card.isWorkHere && (
        <button type="button" onClick={() => onRepair(id)}>
          {anchor.guess ? "Look at the best guess" : "Choose the words anew"}
        </button>
      )}
    </span>
  );
}
