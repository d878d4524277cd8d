import { useMemo } from "react";
import { sanitisedNote } from "./sanitise-note.ts";
import { useClamp } from "./use-clamp.ts";
import "./card-quote.css";
import "./note-text.css";

interface NoteTextProps {
  note: string;
  /** Whether the keys reach its controls. */
  isReached: boolean;
}

/** A note as it reads: its Markdown rendered, a long one folded. */
export function NoteText({ note, isReached }: NoteTextProps) {
  const html = useMemo(() => ({ __html: sanitisedNote(note) }), [note]);
  const { isLong, isCut, toggle } = useClamp(note);
  return (
    <>
      <div className="note-text" data-cut={isCut || undefined} dangerouslySetInnerHTML={html} />
      {isLong && (
        <button
          type="button"
          className="card-more"
          aria-label={isCut ? "More of the note" : "Less of the note"}
          tabIndex={isReached ? 0 : -1}
          onClick={toggle}
        >
          {isCut ? "More" : "Less"}
        </button>
      )}
    </>
  );
}
