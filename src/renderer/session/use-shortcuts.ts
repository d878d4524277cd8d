import { useEffect } from "react";
import { chordOf, isTyping } from "./chord.ts";

/** Keys that act anywhere in the window; in fields only those that mean nothing to a field. */
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

const ACTS_IN_FIELDS = new Set(["Mod+K", "F6", "Shift+F6"]);
