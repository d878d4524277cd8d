import type { RefObject } from "react";
import { COLOURS } from "../../../contract/annotation.ts";
import { useSession } from "../../session/Session.tsx";
import { useAnnounce } from "../../ui/Announcer.tsx";
import type { Card } from "../../session/cards/card.ts";
import type { CardActions } from "./card-actions.ts";
import type { Draft, Field } from "./drafts.ts";
import type { Ending } from "./use-edited-value.ts";
import type { useDrafts } from "./use-drafts.ts";
import { useStableActions } from "../../ui/use-stable-actions.ts";

interface CardActionOptions {
  list: RefObject<HTMLElement | null>;
  shown: readonly Card[];
  selected: ReadonlySet<string>;
  drafts: ReturnType<typeof useDrafts>;
  onCurrent: (id: string) => void;
  onActivate: (id: string) => void;
  onRepair: (id: string) => void;
  onEdit: (id: string, field: Field) => void;
  onEnd: (id: string, field: Field, ending: Ending) => void;
  onSelect: (id: string, isSelected: boolean) => void;
  onRemoved: (label: string) => void;
}

const STEPS: Record<string, (index: number, count: number) => number> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** What the cards' buttons and keys do. */
export function useCardActions(options: CardActionOptions): CardActions {
  const { annotations, filing } = useSession();
  const announce = useAnnounce();
  const { list, shown, drafts, onCurrent, onEdit } = options;
  const at = (id: string) => shown.findIndex((card) => card.id === id);

  const focus = (card: Card | undefined) => {
    if (!card) return;
    onCurrent(card.id);
    focusCard(list.current, card.id);
  };
  const remove = async (id: string) => {
    const next = shown[at(id) + 1] ?? shown[at(id) - 1];
    const change = await annotations.remove([id]);
    if (!change) return;
    focus(next);
    options.onRemoved(change.label);
    announce(`${change.label}. Undo brings it back.`);
  };
  const recolour: CardActions["recolour"] = async (id, colour) => {
    const change = await annotations.change({ id, colour });
    if (change) announce(`Now ${colour}`);
  };
  const store = (id: string, field: Field, value: NonNullable<Draft[Field]>) => () =>
    annotations.change({ id, [field]: value });

  const open = (id: string) => {
    onCurrent(id);
    if (shown[at(id)]?.passage) options.onActivate(id);
  };

  // With the card in hand go those that are selected with it.
  const filed = (id: string) => (options.selected.has(id) ? [...options.selected] : [id]);

  const press = (event: KeyboardEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const colour = COLOURS[Number(event.key) - 1];
    const isWords = shown[at(id)]?.annotation.colour !== null;
    if (step) focus(shown[step(at(id), shown.length)]);
    else if (event.key === "Enter") open(id);
    else if (event.key === "e" || event.key === "n") onEdit(id, "note");
    else if (event.key === "t") onEdit(id, "tags");
    else if (event.key === "d") filing.file(filed(id));
    else if (event.key === "D") filing.choose(filed(id));
    else if (event.key === "Delete" || event.key === "Backspace") void remove(id);
    else if (colour && isWords) void recolour(id, colour);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return useStableActions<CardActions>({
    open,
    repair: options.onRepair,
    select: options.onSelect,
    edit: onEdit,
    recolour,
    remove: (id) => void remove(id),
    keep: async (id, field, value) => {
      const isStored = await drafts.keepWhile(id, field, value, store(id, field, value));
      if (isStored) announce(field === "note" ? "Note kept" : "Tags kept");
      return isStored;
    },
    leave: drafts.leave,
    end: options.onEnd,
    press,
  });
}

/** Moves the focus to the quote of a card, and shows the whole card with its tools. */
export function focusCard(list: HTMLElement | null, id: string): void {
  const item = list?.querySelector(`[data-annotation="${CSS.escape(id)}"]`);
  item?.querySelector<HTMLElement>(".card-main")?.focus();
  requestAnimationFrame(() => item?.scrollIntoView({ block: "nearest" }));
}
