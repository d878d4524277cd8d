import { type RefObject, useEffect } from "react";
import { chordOf, isTyping } from "../../session/chord.ts";
import type { FindingActions } from "./use-finding-actions.ts";

/** The keys of the findings, wherever within them the focus is; Enter is the list's own. */
export function useFindingKeys(
  { root, list }: { root: RefObject<HTMLElement | null>; list: RefObject<HTMLElement | null> },
  actions: FindingActions,
): void {
  const { step, copy, takeWording, insertFootnote, look, highlight } = actions;
  useEffect(() => {
    // Who steps goes on in the list, where Enter reads the passage.
    const go = (by: 1 | -1) => {
      list.current?.focus({ preventScroll: true });
      step(by);
    };
    const keys = new Map<string, () => void>([
      ["J", () => go(1)],
      ["K", () => go(-1)],
      ["C", copy],
      ["W", takeWording],
      ["F", insertFootnote],
      ["L", look],
      ["H", highlight],
    ]);
    const press = (event: KeyboardEvent) => {
      const action = keys.get(chordOf(event));
      const { target } = event;
      // Nobody has the focus after a press beside everything.
      const isHere =
        target === document.body || (target instanceof Node && root.current?.contains(target));
      if (!action || !isHere || isTyping(target) || event.defaultPrevented) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [root, list, step, copy, takeWording, insertFootnote, look, highlight]);
}
