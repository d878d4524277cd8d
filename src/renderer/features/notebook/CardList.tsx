import { useEffect, useRef, useState } from "react";
import { AnnotationCard } from "./AnnotationCard.tsx";
import type { Field } from "./drafts.ts";
import { focusCard, useCardActions } from "./use-card-actions.ts";
import { useCardKeys } from "./use-card-keys.ts";
import type { useDrafts } from "./use-drafts.ts";
import type { Ending } from "./use-edited-value.ts";
import type { useNotebook } from "./use-notebook.ts";
import { useNoteLinks } from "../../session/cards/use-note-links.ts";
import { useReturn } from "./use-return.ts";

interface CardListProps {
  notebook: ReturnType<typeof useNotebook>;
  drafts: ReturnType<typeof useDrafts>;
  selected: ReadonlySet<string>;
  failure: string | null;
  active: string | null;
  editing: { id: string; field: Field } | null;
  onActivate: (id: string) => void;
  onRepair: (id: string) => void;
  onEdit: (editing: { id: string; field: Field } | null) => void;
  onDone: (id: string) => void;
  onSelected: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  onRemoved: (label: string) => void;
  /** What undo brought back last, anew each time: it gets the focus. */
  broughtBack: { id: string } | null;
}

/** The cards; one of them is current, and the arrow keys make another one it. */
export function CardList(props: CardListProps) {
  const { notebook, drafts, selected, failure, active, editing, onEdit } = props;
  const { shown, tags, corpus } = notebook;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useCurrent(editing?.id ?? active);
  const begunHere = useRef<string | null>(null);
  useNoteLinks(list);

  useEffect(() => {
    const id = editing?.id ?? active;
    const item = id && list.current?.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
    if (item) item.scrollIntoView({ block: "nearest" });
  }, [active, editing?.id]);

  const { broughtBack } = props;
  useEffect(() => {
    if (!broughtBack) return;
    setCurrent(broughtBack.id);
    focusCard(list.current, broughtBack.id);
  }, [broughtBack, setCurrent]);

  const giveBack = useReturn({
    drafts: drafts.drafts,
    onDone: props.onDone,
    onFocusCard: (id) => focusCard(list.current, id),
  });
  const end = (id: string, field: Field, ending: Ending) => {
    if (editing?.id === id && editing.field === field) onEdit(null);
    if (ending === "left") return;
    if (begunHere.current === id) requestAnimationFrame(() => focusCard(list.current, id));
    else giveBack(id);
    begunHere.current = null;
  };
  const actions = useCardActions({
    list,
    shown,
    selected,
    drafts,
    onCurrent: setCurrent,
    onActivate: props.onActivate,
    onRepair: props.onRepair,
    onEdit: (id, field) => {
      begunHere.current = id;
      setCurrent(id);
      onEdit({ id, field });
    },
    onEnd: end,
    onSelect: (id, isSelected) =>
      props.onSelected((before) => {
        const next = new Set(before);
        if (isSelected) next.add(id);
        else next.delete(id);
        return next;
      }),
    onRemoved: props.onRemoved,
  });

  useCardKeys(list, actions.press);

  const reached = shown.some(({ id }) => id === current) ? current : shown[0]?.id;
  return (
    <ol ref={list} className="notebook-list" aria-label="Notes and highlights">
      {shown.map((card) => {
        const isEdited = editing?.id === card.id;
        const { target } = card.annotation;
        return (
          <AnnotationCard
            key={card.id}
            card={card}
            persons={target.kind === "notebook" ? undefined : corpus.findWork(target.work)?.persons}
            isCurrent={card.id === reached}
            isActive={card.id === active}
            isSelected={selected.has(card.id)}
            editing={isEdited ? editing.field : null}
            draft={drafts.drafts.get(card.id)}
            failure={isEdited && drafts.drafts.has(card.id) ? failure : null}
            knownTags={isEdited ? tags : null}
            actions={actions}
          />
        );
      })}
    </ol>
  );
}

/** Follows what is in hand elsewhere, until another card is chosen here. */
function useCurrent(inHand: string | null) {
  const [current, setCurrent] = useState(inHand);
  const [followed, setFollowed] = useState(inHand);
  if (inHand !== followed) {
    setFollowed(inHand);
    if (inHand !== null) setCurrent(inHand);
  }
  return [current, setCurrent] as const;
}
