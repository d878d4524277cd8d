import { type RefObject, useEffect } from "react";
import { COLOURS } from "../../../contract/annotation.ts";
import { useAnnounce } from "../../ui/Announcer.tsx";
import { chordOf, isTyping } from "../../session/chord.ts";
import type { RepairInHand } from "./repair.ts";
import type { Move, Unit } from "./text-cursor.ts";
import type { HeldWords } from "./use-held-words.ts";
import type { Marking } from "./use-marking.ts";

interface ReadingKeys {
  root: RefObject<HTMLElement | null>;
  held: HeldWords;
  marking: Marking;
  active: string | null;
  onActivate: (annotation: string | null) => void;
  /** Null when there are no matches to step through. */
  onStepMatch: ((direction: 1 | -1) => void) | null;
  onClearMatches: () => void;
  onStepHighlight: (direction: 1 | -1) => void;
  repair: RepairInHand | null;
}

const UNITS: [chord: string, unit: Unit, direction: 1 | -1, isExtending: boolean][] = [
  ["L", "sentence", 1, false],
  ["H", "sentence", -1, false],
  ["Right", "word", 1, false],
  ["Left", "word", -1, false],
  ["Shift+J", "paragraph", 1, true],
  ["Shift+K", "paragraph", -1, true],
  ["Shift+L", "sentence", 1, true],
  ["Shift+H", "sentence", -1, true],
  ["Shift+Right", "word", 1, true],
  ["Shift+Left", "word", -1, true],
];

/** The keys that act in the text, while the focus is in it or nowhere. */
export function useReadingKeys(keys: ReadingKeys): void {
  const announce = useAnnounce();
  useEffect(() => {
    const actions = actionsOf(keys, (text) => {
      if (text) announce(text);
    });
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || !isInText(keys.root, event)) return;
      const chord = chordOf(event);
      const action = actions.get(chord);
      if (!action || (chord === "Enter" && isOnControl(event))) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, [keys, announce]);
}

function isInText(root: RefObject<HTMLElement | null>, { target }: KeyboardEvent): boolean {
  return (
    target === document.body || (target instanceof Node && root.current?.contains(target) === true)
  );
}

/** Enter presses what has the focus before it means anything else. */
function isOnControl({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest("button, a") !== null;
}

function actionsOf(keys: ReadingKeys, say: (text: string | null) => void): Map<string, () => void> {
  const { held, marking } = keys;
  const actions = new Map<string, () => void>([
    // The focus moves to the paragraph, so that a screen reader reads it out by itself.
    ["J", () => void held.step(1)],
    ["K", () => void held.step(-1)],
    ["M", () => keys.onStepHighlight(1)],
    ["Shift+M", () => keys.onStepHighlight(-1)],
    ["T", () => void marking.annotate("tags", held.currentPassage())],
    ["D", () => void marking.file("file")],
    ["Shift+D", () => void marking.file("choose")],
    ["N", () => noteOrNext(keys)],
    ["Shift+N", () => keys.onStepMatch?.(-1)],
    ["Backspace", () => void marking.remove()],
    ["Delete", () => void marking.remove()],
    ["Mod+Shift+C", () => void marking.copy()],
    ["Escape", () => letGo(keys)],
  ]);
  for (const [chord, unit, direction, isExtending] of UNITS) {
    const move: Move = { unit, direction, extends: isExtending };
    actions.set(chord, () => say(held.move(move)));
  }
  for (const [index, colour] of COLOURS.entries())
    actions.set(String(index + 1), () => void marking.mark(colour));
  if (keys.repair) giveToRepair(actions, held, keys.repair);
  return actions;
}

const MARKING = [
  "T",
  "N",
  "D",
  "Shift+D",
  "Backspace",
  "Delete",
  ...COLOURS.map((_, index) => String(index + 1)),
];

/** While words are chosen for a repair, the keys that mark are still. */
function giveToRepair(actions: Map<string, () => void>, held: HeldWords, repair: RepairInHand) {
  for (const chord of MARKING) actions.delete(chord);
  actions.set("Enter", () => {
    const selected = held.selection();
    if (selected.length > 0 && !repair.isBusy) repair.use(selected);
  });
  actions.set("Escape", repair.leave);
}

/** With words or a highlight in hand `n` is for a note; else it steps through the matches, if there are any. */
function noteOrNext({ held, marking, active, onStepMatch }: ReadingKeys): void {
  if (held.selection().length === 0 && !active && onStepMatch) onStepMatch(1);
  else void marking.annotate("note", held.currentPassage());
}

function letGo({ held, active, onActivate, onClearMatches }: ReadingKeys): void {
  if (held.selection().length > 0) document.getSelection()?.removeAllRanges();
  else if (active) onActivate(null);
  else onClearMatches();
}
