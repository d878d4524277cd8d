import { useEffect } from "react";
import { chordOf, isTyping } from "./chord.ts";

/** Keys that act anywhere in the window; in fields only those that mean nothing to a field. */
export function useShortcuts(actions: ReadonlyMap<string, () => void>): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const chord = chordOf(event);
      const action = actions.get(chord);
      if (!action || (isTyping(event.target) && !actsInField(chord, event.target))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [actions]);
}

const ACTS_IN_FIELDS = new Set(["Mod+K", "F6", "Shift+F6"]);

/** Who searches has the focus in a field nearly all the time, and goes to other views from there. */
const LEAVES_A_SEARCH = new Set([
  "Alt+1",
  "Alt+2",
  "Alt+3",
  "Alt+4",
  "Alt+5",
  "Alt+6",
  "Alt+7",
  "Alt+8",
]);

function actsInField(chord: string, field: EventTarget | null): boolean {
  if (ACTS_IN_FIELDS.has(chord)) return true;
  return LEAVES_A_SEARCH.has(chord) && field instanceof Element && field.closest("search") !== null;
}
