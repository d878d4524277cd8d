import { useEffect } from "react";
import { chordOf, isTyping } from "./chord.ts";

/** Keys that act anywhere in the window. Those with Mod or Alt and function keys act in fields, too. */
export function useShortcuts(actions: ReadonlyMap<string, () => void>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const chord = chordOf(event);
      const action = actions.get(chord);
      if (!action || (isTyping(event.target) && !ACTS_IN_FIELDS.has(chord))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [actions]);
}

/** Undo is not among them: in a field it belongs to the field. */
const ACTS_IN_FIELDS = new Set(["Mod+K", "F6", "Shift+F6"]);
