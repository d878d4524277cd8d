import { type RefObject, useEffect } from "react";
import { isInField } from "./text-keys.ts";

const HAS_OWN_ENTER = "button, a[href], summary";

/** Gives keys that are pressed anywhere in a card, except in a field, to the card. */
export function useCardKeys(
  list: RefObject<HTMLElement | null>,
  press: (event: KeyboardEvent, id: string) => void,
): void {
  useEffect(() => {
    const element = list.current;
    const hand = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof Element) || isInField(target)) return;
      if (event.key === "Enter" && target.closest(HAS_OWN_ENTER)) return;
      const card = target.closest<HTMLElement>("[data-annotation]");
      if (card?.dataset.annotation) press(event, card.dataset.annotation);
    };
    element?.addEventListener("keydown", hand);
    return () => element?.removeEventListener("keydown", hand);
  }, [list, press]);
}
