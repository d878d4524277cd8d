import { chordOf } from "../../session/chord.ts";

const FOR_WINDOW = /^(?:Mod\+|Alt\+|(?:Shift\+)?F\d)/;

/** Chords that edit text or move in it, on one system or another. */
const ON_TEXT =
  /^(?:Mod\+(?:Shift\+)?[AVXYZ]|Mod\+C|.*\+(?:Left|Right|Up|Down|Home|End|Backspace|Delete|Enter))$/;

/** Whether a key belongs to the text that is being written, and not to the window around it. */
export function isForText(event: KeyboardEvent): boolean {
  const chord = chordOf(event);
  return !FOR_WINDOW.test(chord) || ON_TEXT.test(chord);
}

/** Whether keys pressed here write or choose something in a field. */
export function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest("input, textarea, select, .note-editor, .tag-field");
  return field !== null && field.getAttribute("type") !== "checkbox";
}
