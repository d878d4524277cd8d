import { memo } from "react";
import type { Person } from "../../../contract/work.ts";
import { edgeColour } from "../../session/edge-colour.ts";
import type { Card } from "../../session/cards/card.ts";
import type { CardActions } from "./card-actions.ts";
import { CardAnchor } from "./CardAnchor.tsx";
import { CardQuote } from "../../session/cards/CardQuote.tsx";
import { CardTools } from "./CardTools.tsx";
import type { Draft, Field } from "./drafts.ts";
import { LeftDraft } from "./LeftDraft.tsx";
import { NoteEditor } from "./NoteEditor.tsx";
import { NoteText } from "../../session/cards/NoteText.tsx";
import { TagField } from "./TagField.tsx";
import type { TagCount } from "./tags.ts";
import { useClamp } from "../../session/cards/use-clamp.ts";
import "./annotation-card.css";

export interface AnnotationCardProps {
  card: Card;
  persons: readonly Person[] | undefined;
  /** The one card that the keys reach and that shows its tools. */
  isCurrent: boolean;
  /** Its words are in hand in the text. */
  isActive: boolean;
  isSelected: boolean;
  editing: Field | null;
  draft: Draft | undefined;
  /** Only while it is edited: why it could not be stored, and the tags in use. */
  failure: string | null;
  knownTags: readonly TagCount[] | null;
  actions: CardActions;
}

function AnnotationCardView(props: AnnotationCardProps) {
  const { card, isCurrent, isActive, isSelected, actions } = props;
  return (
    <li className="note-item" data-annotation={card.id}>
      <article
        className="note-card"
        style={{ borderLeftColor: edgeColour(card.annotation.colour) }}
        data-active={isActive || undefined}
        data-current={isCurrent || undefined}
      >
        <CardHead {...props} />
        <CardNote {...props} />
        <CardTags {...props} />
        <CardDraft {...props} />
        {isCurrent && !props.editing && <CardTools card={card} actions={actions} />}
        <label className="card-select">
          <input
            type="checkbox"
            aria-label={`Select ${nameOf(card)}`}
            checked={isSelected}
            tabIndex={isCurrent ? 0 : -1}
            onChange={(event) => actions.select(card.id, event.target.checked)}
          />
        </label>
      </article>
    </li>
  );
}

/** Cards come anew after each change; only those that look different are drawn again. */
export const AnnotationCard = memo(AnnotationCardView, (before, after) => {
  const { card: cardBefore, ...restBefore } = before;
  const { card: cardAfter, ...restAfter } = after;
  const names = Object.keys(restAfter) as (keyof typeof restAfter)[];
  return (
    cardBefore.version === cardAfter.version &&
    names.every((name) => restBefore[name] === restAfter[name])
  );
});

/** The quote and where it comes from, as one button that leads there. */
function CardHead({ card, persons, isCurrent, isActive, actions }: AnnotationCardProps) {
  const { isLong, isCut, toggle } = useClamp(card.quotes.map(({ text }) => text).join("\n"));
  const { status } = card.annotation.anchor;
  return (
    <>
      <button
        type="button"
        className="card-main"
        aria-current={isActive || undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={() => actions.open(card.id)}
      >
        {card.quotes.length > 0 && (
          <span className="card-quotes" data-cut={isCut || undefined}>
            <CardQuote quotes={card.quotes} persons={persons} />
          </span>
        )}
        <span className="card-source">
          {card.source}
          {card.place && (
            <>
              {" · "}
              <span className="card-place">{card.place}</span>
            </>
          )}
          {status === "moved" && <span title="The text has changed around it"> · moved</span>}
          {status === "altered" && " · altered"}
        </span>
      </button>
      <CardAnchor card={card} isCurrent={isCurrent} actions={actions} />
      {isLong && (
        <button type="button" className="card-more" tabIndex={isCurrent ? 0 : -1} onClick={toggle}>
          {isCut ? "More" : "Less"}
        </button>
      )}
    </>
  );
}

function CardNote({ card, isCurrent, editing, draft, failure, actions }: AnnotationCardProps) {
  const { id, annotation } = card;
  if (editing !== "note")
    return annotation.note ? <NoteText note={annotation.note} isReached={isCurrent} /> : null;
  return (
    <NoteEditor
      label={`Note on ${nameOf(card)}`}
      stored={annotation.note}
      draft={draft?.note}
      failure={failure}
      keep={(note) => actions.keep(id, "note", note)}
      leave={(note) => actions.leave(id, "note", note)}
      onEnd={(ending) => actions.end(id, "note", ending)}
    />
  );
}

function CardTags({ card, editing, draft, failure, knownTags, actions }: AnnotationCardProps) {
  const { id, annotation } = card;
  if (editing === "tags")
    return (
      <TagField
        stored={annotation.tags}
        draft={draft?.tags}
        known={knownTags ?? []}
        failure={failure}
        keep={(tags) => actions.keep(id, "tags", tags)}
        leave={(tags) => actions.leave(id, "tags", tags)}
        onEnd={(ending) => actions.end(id, "tags", ending)}
      />
    );
  if (annotation.tags.length === 0) return null;
  return (
    <ul className="card-tags" aria-label="Tags">
      {annotation.tags.map((tag) => (
        <li key={tag} className="note-tag">
          {tag}
        </li>
      ))}
    </ul>
  );
}

function CardDraft({ card, draft, editing, actions }: AnnotationCardProps) {
  if (!draft || editing) return null;
  const field = draft.note === undefined ? "tags" : "note";
  return (
    <LeftDraft
      what={field === "note" ? "What you wrote is" : "Your change of tags is"}
      onTakeUp={() => actions.edit(card.id, field)}
      onForget={() => actions.leave(card.id, field, undefined)}
    />
  );
}

const SHORT = 60;

function nameOf({ quotes, annotation, source }: Card): string {
  const words = quotes[0]?.text || annotation.note || source;
  return words.length > SHORT ? `${words.slice(0, SHORT)}…` : words;
}
