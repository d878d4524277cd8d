import type { NoteFile, NotesPlan } from "../../../contract/notes-folder.ts";
import { mergeNote, type WrittenEntry } from "./merge-note.ts";
import type { Note, NoteLink } from "./note.ts";
import type { NoteForm } from "./note-form.ts";
import { notePaths, stemOf } from "./note-names.ts";
import { textMark } from "./text-mark.ts";

interface Folder {
  existing: readonly NoteFile[];
  taken: readonly string[];
  removeGone: boolean;
}

/**
 * What notes come to in a folder that may hold earlier ones: found by their ids, whatever their files are called;
 * notes that this export does not write are not touched.
 */
export function mergeNotes(
  notes: readonly Note[],
  { existing, taken, removeGone }: Folder,
  form: NoteForm,
): Omit<NotesPlan, "excerpts"> {
  const { found, others } = findNotes(existing, form);
  const written = new Set(notes.map(({ id }) => id));
  const files = new Map(existing.map(({ path, text }) => [path, text]));
  const paths = notePaths(notes, found, [...taken, ...files.keys()]);
  const titles = new Map(notes.map(({ id, title }) => [id, title]));
  const linkText = (link: NoteLink) =>
    form.link(stemOf(paths.get(link.note) ?? link.note), {
      block: link.block,
      title: titles.get(link.note) ?? link.note,
    });
  const plan: Omit<NotesPlan, "excerpts"> = { files: [], changes: [], unchanged: 0 };
  for (const note of notes) {
    const path = paths.get(note.id) ?? "";
    const before = files.get(path) ?? "";
    const entries = note.entries.map((entry): WrittenEntry => {
      const body = form.body(entry, linkText);
      return { entry, body, mark: textMark(form.plain(body)) };
    });
    const merged = mergeNote(before, note, entries, { form, removeGone });
    plan.unchanged += merged.unchanged;
    plan.changes.push(...merged.changes.map((change) => ({ ...change, path })));
    if (merged.text !== before) plan.files.push({ path, text: merged.text });
  }
  const apart = [...found].filter(([id]) => !written.has(id)).map(([, path]) => path);
  for (const path of apart) plan.changes.push(untouched(path, "This export does not write it."));
  for (const path of others)
    plan.changes.push(untouched(path, "Another note of the folder has the same id."));
  return plan;
}

function untouched(path: string, remark: string) {
  return { kind: "kept" as const, path, block: null, words: stemOf(path), remark };
}

/** The path of each note by its id; of two with the same id, the one that comes first. */
function findNotes(existing: readonly NoteFile[], form: NoteForm) {
  const found = new Map<string, string>();
  const others: string[] = [];
  const inOrder = existing.toSorted((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, text } of inOrder) {
    const id = form.idOf(text);
    if (id === null) continue;
    if (found.has(id)) others.push(path);
    else found.set(id, path);
  }
  return { found, others };
}
