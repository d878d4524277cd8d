import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { chordOf } from "../../session/chord.ts";
import { Keys } from "../../ui/Keys.tsx";

export interface EntryEditorProps {
  /** Names the field. */
  label: string;
  text: string;
  /** A claim is one line: Enter keeps it. */
  isLine: boolean;
  placeholder?: string;
  /** Resolves with whether it was kept; what was not stays in the field. `hasLeft`: the focus is elsewhere by now. */
  onKeep: (text: string, hasLeft: boolean) => Promise<boolean>;
  /** Nothing is to be kept. */
  onLeave: (hasLeft: boolean) => void;
}

/** The words of an entry, while they are written. What was written is kept when the focus leaves the field. */
export function EntryEditor(props: EntryEditorProps) {
  const { label, isLine, placeholder, onKeep, onLeave } = props;
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const element = field.current;
    // The tree gives the focus to a row of its own choice unless one of them has had it.
    element?.closest<HTMLElement>("[role=row]")?.focus();
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const end = async (hasLeft: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (text.trim() === props.text.trim()) return onLeave(hasLeft);
    isDone.current = await onKeep(text.trim(), hasLeft);
  };
  const press = (event: KeyboardEvent) => {
    const chord = chordOf(event.nativeEvent);
    const isKept = chord === "Mod+Enter" || (isLine && chord === "Enter");
    if ((!isKept && chord !== "Escape") || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (isKept) return void end(false);
    isDone.current = true;
    onLeave(false);
  };
  return (
    <span className="entry-editor">
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        rows={isLine ? 1 : 3}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
        onBlur={() => void end(true)}
      />
      <span className="entry-editor-hint" aria-hidden="true">
        <Keys chord={isLine ? "Enter" : "Mod+Enter"} /> keeps it, <Keys chord="Escape" /> leaves it
      </span>
    </span>
  );
}
