import { type ReactNode, useEffect, useRef } from "react";
import { EditorFoot } from "./EditorFoot.tsx";
import { type EditedValueOptions, useEditedValue } from "./use-edited-value.ts";
import "./note-editor.css";

interface NoteEditorProps extends EditedValueOptions<string> {
  label: string;
  /** Why the last attempt to store it failed. */
  failure: string | null;
  /** Controls that belong to the note, before its text. */
  children?: ReactNode;
}

/** A field for Markdown that grows with its text. */
export function NoteEditor({ label, failure, children, ...options }: NoteEditorProps) {
  const editing = useEditedValue(options);
  const field = useRef<HTMLTextAreaElement>(null);
  const { value } = editing;

  useEffect(() => {
    const text = field.current;
    if (!text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  }, []);

  return (
    <div className="note-editor" {...editing.frame}>
      {children}
      <textarea
        ref={field}
        aria-label={label}
        value={value}
        rows={Math.max(3, value.split("\n").length)}
        spellCheck
        onChange={(event) => editing.setValue(event.target.value)}
      />
      <EditorFoot editing={editing} failure={failure} isNew={options.stored === ""} />
    </div>
  );
}
