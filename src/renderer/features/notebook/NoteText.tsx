import { useMemo } from "react";
import { sanitisedNote } from "./sanitise-note.ts";
import "./note-text.css";

/** A note as it reads: its Markdown rendered. */
export function NoteText({ note }: { note: string }) {
  const html = useMemo(() => ({ __html: sanitisedNote(note) }), [note]);
  return <div className="note-text" dangerouslySetInnerHTML={html} />;
}
