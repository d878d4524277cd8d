import { type RefObject, useEffect } from "react";
import { chordOf, isTyping } from "../../session/chord.ts";
import type { FindingActions } from "./use-finding-actions.ts";

/** The keys of the findings, wherever within them the focus is; Enter is the list's own. */
export function useFindingKeys(root: RefObject<HTMLElement | null>, actions: FindingActions): void {
  const { step, copy, takeWording, insertFootnote, look, highlight } = actions;
  useEffect(() => {
    const keys = new Map<string, () => void>([
      ["J", () => step(1)],
      ["K", () => step(-1)],
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
  }, [root, step, copy, takeWording, insertFootnote, look, highlight]);
}
