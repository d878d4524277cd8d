import { type RefObject, useEffect, useRef } from "react";
import type { Card } from "../../session/cards/card.ts";
import { focusCard } from "./use-card-actions.ts";

/**
 * Keeps the focus in the notebook when what had it goes away: it goes to the card that stood next to a
 * card that is gone, else to the current card, and without cards to `last`.
 */
export function useKeptFocus(
  notebook: RefObject<HTMLElement | null>,
  shown: readonly Card[],
  last: RefObject<HTMLElement | null>,
): void {
  const held = useRef<Element | null>(null);
  useEffect(() => {
    const hold = ({ target }: FocusEvent) => {
      const isHere = target instanceof Element && notebook.current?.contains(target);
      held.current = isHere ? target : null;
    };
    document.addEventListener("focusin", hold);
    return () => document.removeEventListener("focusin", hold);
  }, [notebook]);

  const before = useRef(shown);
  useEffect(() => {
    const cards = before.current;
    before.current = shown;
    const gone = held.current;
    if (!gone || gone.isConnected || document.activeElement !== document.body) return;
    const card = gone.closest<HTMLElement>("[data-annotation]")?.dataset.annotation;
    // Whoever closes an editor says where the focus goes.
    if (card === undefined && gone.closest(".note-editor, .tag-field")) return;
    const next = card === undefined ? null : neighbourOf(card, cards, shown);
    const current = notebook.current?.querySelector<HTMLElement>(".card-main[tabindex='0']");
    if (next !== null) focusCard(notebook.current, next);
    else (current ?? last.current)?.focus();
  });
}

/** The first card after one that is gone that is still there, or else the last one before it. */
function neighbourOf(gone: string, before: readonly Card[], now: readonly Card[]): string | null {
  const left = new Set(now.map(({ id }) => id));
  const index = before.findIndex(({ id }) => id === gone);
  const candidates = [...before.slice(index + 1), ...before.slice(0, Math.max(index, 0)).reverse()];
  return candidates.find(({ id }) => left.has(id))?.id ?? null;
}
