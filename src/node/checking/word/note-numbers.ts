import { type Edit, inOrder, withEdits } from "../../../core/checking/correct/corrections.ts";
import { attributeOf, type XmlTag, xmlTags } from "./xml-tags.ts";

/** The ids of notes in a document with new ones among them. */
export interface NoteNumbers {
  /** Of the new notes, in their order. */
  added: number[];
  /** Of those that were there, by the id that they had; empty when all keep theirs. */
  moved: ReadonlyMap<string, number>;
  /** For each new note the id of the one that comes next behind it; null when there is none. */
  next: (string | null)[];
}

/**
 * New notes get ids behind all others. Where one comes before a note that was there, ids are given anew in the order of
 * the text, as Word does when it saves: LibreOffice tells notes by the order of their ids.
 */
export function noteNumbers(
  document: string,
  places: readonly number[],
  footnotes: string,
): NoteNumbers {
  const known = references(document);
  const next = places.map((place) => known.find(({ at }) => at >= place)?.id ?? null);
  const ids = noteIds(footnotes);
  if (next.every((id) => id === null)) {
    const most = ids.reduce((highest, { id }) => Math.max(highest, Number(id)), 0);
    return { added: places.map((_, at) => most + 1 + at), moved: new Map(), next };
  }
  let last = ids.reduce((most, { id, isLine }) => (isLine ? Math.max(most, Number(id)) : most), 0);
  const moved = new Map<string, number>();
  const added: number[] = [];
  for (const { id } of known) {
    while (added.length < next.length && next[added.length] === id) added.push((last += 1));
    moved.set(id, (last += 1));
  }
  while (added.length < places.length) added.push((last += 1));
  for (const { id, isLine } of ids) if (!isLine && !moved.has(id)) moved.set(id, (last += 1));
  return { added, moved, next };
}

/** Each note that the text names, where it does so first. */
function references(document: string): { at: number; id: string }[] {
  const known = new Map<string, number>();
  for (const tag of xmlTags(document)) {
    const id = tag.name === "footnoteReference" ? idOf(document, tag) : null;
    if (id !== null && !known.has(id)) known.set(id, tag.start);
  }
  return [...known].map(([id, at]) => ({ id, at }));
}

/** A line above the notes is one itself, of a type of its own. */
function noteIds(footnotes: string): { id: string; isLine: boolean }[] {
  return [...xmlTags(footnotes)].flatMap((tag) => {
    if (tag.name !== "footnote" || tag.kind === "close") return [];
    const id = idOf(footnotes, tag);
    const type = attributeOf(footnotes.slice(tag.start, tag.end), "type");
    return id === null ? [] : [{ id, isLine: type !== null && type !== "normal" }];
  });
}

function idOf(xml: string, { kind, start, end }: XmlTag): string | null {
  return kind === "close" ? null : attributeOf(xml.slice(start, end), "id");
}

/** What gives notes, or the references to them, their new ids. */
export function renumbering(
  xml: string,
  element: "footnote" | "footnoteReference",
  { moved }: NoteNumbers,
): Edit[] {
  if (moved.size === 0) return [];
  return [...xmlTags(xml)].flatMap((tag) => {
    const id = tag.name === element ? idOf(xml, tag) : null;
    const number = id === null ? undefined : moved.get(id);
    if (number === undefined) return [];
    const text = xml.slice(tag.start, tag.end);
    const [found = "", before = ""] = /(\s(?:[\w.-]+:)?id\s*=\s*["'])[^"']*/u.exec(text) ?? [];
    const start = tag.start + text.indexOf(found) + before.length;
    return [{ start, end: tag.start + text.indexOf(found) + found.length, words: String(number) }];
  });
}

/** A part of footnotes with new ones, each before the one that comes next in the text. */
export function withNotes(
  footnotes: string,
  elements: readonly string[],
  numbers: NoteNumbers,
): { xml: string; last: string } {
  const places = new Map<string, number>();
  for (const tag of xmlTags(footnotes))
    if (tag.name === "footnote") {
      const id = idOf(footnotes, tag);
      if (id !== null) places.set(id, tag.start);
    }
  const placeOf = (note: number) => {
    const next = numbers.next[note] ?? null;
    return next === null ? undefined : places.get(next);
  };
  const edits = elements.flatMap((words, note) => {
    const at = placeOf(note);
    return at === undefined ? [] : [{ start: at, end: at, words }];
  });
  const ids = renumbering(footnotes, "footnote", numbers);
  const last = elements.filter((_, note) => placeOf(note) === undefined).join("");
  return { xml: withEdits(footnotes, inOrder([...edits, ...ids])), last };
}
