import type { NoteFacts, Passage } from "../../contract/work.ts";

/** The mark of a note in the text of another passage, behind the words that end at `at`. */
export interface HangingMark {
  at: number;
  mark: string;
}

/** What a note is called: `Note 3`, `Note 3 by Mary Moss`, `Comment by Mary Moss`, or `Note`. */
export function noteName({ mark, by }: NoteFacts): string {
  if (mark === null) return by === null ? "Note" : `Comment by ${by}`;
  return by === null ? `Note ${mark}` : `Note ${mark} by ${by}`;
}

/** Whether a passage goes on with the note that the passage before it belongs to. */
export function isSameNote({ note }: Passage, before: Passage | undefined): boolean {
  const other = before?.note;
  if (!note || !other) return false;
  return note.mark === other.mark && note.by === other.by && note.at === other.at;
}

/** The marks of notes that hang on passages, by passage, in the order of their places. */
export function hangingMarks(passages: readonly Passage[]): Map<string, HangingMark[]> {
  const marks = new Map<string, HangingMark[]>();
  let host: string | null = null;
  for (const [index, passage] of passages.entries()) {
    const { id, note } = passage;
    if (!note) host = id;
    else if (host !== null && isMarked(note) && !isSameNote(passage, passages[index - 1])) {
      const mark = { at: note.at, mark: note.mark };
      marks.set(host, [...(marks.get(host) ?? []), mark]);
    }
  }
  return marks;
}

function isMarked(note: NoteFacts): note is NoteFacts & HangingMark {
  return note.at !== undefined && note.mark !== null;
}
