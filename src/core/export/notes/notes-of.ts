import { plainText } from "../../citation/styled-text.ts";
import { addressIn, linkTo } from "../../corpus/link.ts";
import type { DocumentBlock, ExportDocument } from "../export-document.ts";
import { type ExportContext, workNotes } from "../formats/formatter.ts";
import { plainId } from "../formats/markdown/block-id.ts";
import type { Note, NoteEntry, NoteLink } from "./note.ts";
import { textMark } from "./text-mark.ts";

/**
 * A document as notes: one for each heading that is of a work or a claim, and one for what belongs to none, which also
 * lists the others. That one is left out when there is nothing in it.
 */
export function notesOf(document: ExportDocument, context: ExportContext): Note[] {
  const rootId = addressIn(context.link) ?? context.link;
  const root = emptyNote(rootId, context.title, context);
  const notes = new Map([[rootId, root]]);
  const children = new Map<Note, NoteLink[]>();
  const used = new Map<string, number>();
  let open: { level: number; note: Note }[] = [];
  for (const block of document.blocks()) {
    if (block.kind === "heading") open = open.filter(({ level }) => level < block.level);
    const current = open.at(-1)?.note ?? root;
    if (block.kind !== "heading" || block.id === null) {
      addEntry(current, block, used);
      continue;
    }
    const note = notes.get(block.id) ?? emptyNote(block.id, block.text, context);
    if (!notes.has(block.id))
      children.set(current, [...(children.get(current) ?? []), whole(note)]);
    notes.set(block.id, note);
    open.push({ level: block.level, note });
  }
  for (const [note, links] of children) addParts(note, links);
  const all = [...notes.values()].filter((note) => note !== root || note.entries.length > 0);
  const isOfOne = all.length === 2 && root.entries.every(({ id }) => id === "notes");
  const written = isOfOne ? all.filter((note) => note !== root) : all;
  tellElsewhere(written);
  return written;
}

function emptyNote(id: string, title: string, context: ExportContext): Note {
  const work = context.works.find((one) => one.id === id);
  const works = work ? [work] : [];
  return {
    id,
    title,
    tags: [],
    sources: workNotes({ ...context, works }).map(plainText),
    link: linkTo(id),
    date: work?.publication.date ?? null,
    entries: [],
  };
}

function whole({ id }: Note): NoteLink {
  return { note: id, block: null };
}

/** The list of its parts stands first in a note. */
function addParts(note: Note, links: NoteLink[]): void {
  const content = { kind: "links", caption: "Notes", links } as const;
  note.entries.unshift({ id: "notes", content, elsewhere: [], isFirst: true });
}

/** @param used How often each id has been given, by note. */
function addEntry(note: Note, block: DocumentBlock, used: Map<string, number>): void {
  const base = entryId(block);
  const key = `${note.id} ${base}`;
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  note.entries.push({
    id: count === 1 ? base : `${base}--${count}`,
    content: block,
    elsewhere: [],
    isFirst: true,
  });
  if (block.kind !== "excerpt") return;
  for (const tag of block.excerpt.annotation.tags)
    if (!note.tags.includes(tag)) note.tags.push(tag);
}

function entryId(block: DocumentBlock): string {
  if (block.kind === "excerpt") return `r-${plainId(block.excerpt.annotation.id)}`;
  if (block.kind === "words") return `w-${plainId(block.id)}`;
  return `h-${textMark(`${block.level} ${block.number ?? ""} ${block.text}`)}`;
}

/** An excerpt that stands in several notes names the others. */
function tellElsewhere(notes: readonly Note[]): void {
  const places = new Map<string, { entry: NoteEntry; link: NoteLink }[]>();
  for (const note of notes)
    for (const entry of note.entries) {
      if (entry.content.kind !== "excerpt") continue;
      const { id } = entry.content.excerpt.annotation;
      const place = { entry, link: { note: note.id, block: entry.id } };
      places.set(id, [...(places.get(id) ?? []), place]);
    }
  for (const same of places.values())
    for (const [index, { entry }] of same.entries()) {
      entry.elsewhere = same.filter((other) => other.entry !== entry).map(({ link }) => link);
      entry.isFirst = index === 0;
    }
}
