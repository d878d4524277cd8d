import { posix } from "node:path";
import { ReadoutError } from "../../../contract/result.ts";
import type { Corrections, PlacedNote } from "../../../core/checking/correct/corrections.ts";
import type { Archive } from "../../../core/import/archive.ts";
import { decodeMarkup } from "../../import/decode-markup.ts";
import { documentText } from "./document-text.ts";
import { type DocumentEditing, editDocument } from "./edit-document.ts";
import {
  atEnd,
  emptyNotes,
  markXml,
  noteStyles,
  noteXml,
  withNotesType,
  withRelation,
} from "./note-parts.ts";
import { noteNumbers, type NoteNumbers, renumbering, withNotes } from "./note-numbers.ts";
import { createPlacing } from "./place-corrections.ts";
import { type WordNames, wordNames } from "./word-names.ts";
import { attributeOf, xmlTags } from "./xml-tags.ts";

const TYPES = "[Content_Types].xml";

/**
 * The parts of a Word document that its corrections change, or add, by name; all others stay.
 * @throws ReadoutError `quotation-not-placed`; `import-refused` as the reader of Word documents
 */
export async function correctWord(
  archive: Archive,
  manuscript: string,
  corrections: Corrections,
  file: string,
): Promise<Map<string, Uint8Array>> {
  const part = await documentPart(archive);
  const document = await readPart(archive, part, file);
  const names = wordNames(document.text);
  if (!names) throw unknownPart(file, part);
  const words = documentText(document.text, names.prefix);
  const place = createPlacing(manuscript, words, file);
  const said = corrections.list
    .flatMap(({ note }) => note ?? [])
    .toSorted((one, other) => one.at - other.at);
  const edit = (more: Partial<DocumentEditing>) =>
    editDocument(document.text, words, corrections, {
      place,
      mark: () => "",
      further: [],
      ...more,
    });
  // Which ids notes get is known once it is known where they hang.
  const unmarked = edit({});
  const changed = new Map<string, Uint8Array>();
  let edited = unmarked;
  if (said.length > 0) {
    const notes = await noteParts(archive, part, { names, file });
    const numbers = noteNumbers(document.text, unmarked.notes, notes.footnotes);
    edited = edit({
      mark: (note) => markXml(numbers.added[note]!, notes.styles, names),
      further: renumbering(document.text, "footnoteReference", numbers),
    });
    for (const [name, contents] of notes.write(said, numbers)) changed.set(name, contents);
  }
  if (edited.xml !== document.text) changed.set(part, document.encode(edited.xml));
  return changed;
}

interface Part {
  text: string;
  encode(text: string): Uint8Array;
}

/** A part as text, and how a changed text becomes its bytes again. */
async function readPart(archive: Archive, name: string, file: string): Promise<Part> {
  const bytes = await archive.read(name);
  const { text, encoding } = decodeMarkup(bytes);
  if (encoding !== "utf-8") throw unknownPart(file, name);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb;
  return {
    text,
    encode: (changed) => new TextEncoder().encode((isMarked ? "\ufeff" : "") + changed),
  };
}

/** The part that the document as a whole names as its text. */
async function documentPart(archive: Archive): Promise<string> {
  const target = archive.has("_rels/.rels")
    ? targetOf(await archive.readText("_rels/.rels"), "officeDocument")
    : null;
  const name = target?.replace(/^\//u, "") ?? "";
  return archive.has(name) ? name : "word/document.xml";
}

function targetOf(relations: string, kind: string): string | null {
  for (const { name, start, end } of xmlTags(relations)) {
    const tag = relations.slice(start, end);
    if (name === "Relationship" && attributeOf(tag, "Type")?.endsWith(`/${kind}`) === true)
      return attributeOf(tag, "Target");
  }
  return null;
}

/** The parts that notes need, as they are. */
interface NoteParts {
  relationsName: string;
  relations: Part | null;
  notesName: string;
  notes: Part | null;
  stylesName: string | null;
  stylesPart: Part | null;
  types: Part;
}

async function readNoteParts(archive: Archive, document: string, file: string): Promise<NoteParts> {
  const folder = posix.dirname(document);
  const relationsName = posix.join(folder, "_rels", `${posix.basename(document)}.rels`);
  const read = async (name: string | null) =>
    name !== null && archive.has(name) ? readPart(archive, name, file) : null;
  const relations = await read(relationsName);
  const partOf = (kind: string) => {
    const target = relations && targetOf(relations.text, kind);
    if (!target) return null;
    return target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
  };
  const [known, stylesName] = [partOf("footnotes"), partOf("styles")];
  return {
    relationsName,
    relations,
    notesName: known ?? freeName(archive, folder),
    notes: await read(known),
    stylesName,
    stylesPart: await read(stylesName),
    types: await readPart(archive, TYPES, file),
  };
}

/** What has to change beside the text for notes to hang in it. */
async function noteParts(
  archive: Archive,
  document: string,
  { names, file }: { names: WordNames; file: string },
) {
  const parts = await readNoteParts(archive, document, file);
  const { relationsName, relations, notesName, notes, stylesName, stylesPart, types } = parts;
  const found = noteStyles(stylesPart?.text ?? "");
  const footnotes = notes?.text ?? emptyNotes(names);
  const own = (notes && wordNames(notes.text)) ?? names;
  return {
    footnotes,
    styles: found.styles,
    write(said: readonly PlacedNote[], numbers: NoteNumbers) {
      const changed = new Map<string, Uint8Array>();
      const put = (name: string, part: Part | null, text: string) =>
        changed.set(name, part ? part.encode(text) : new TextEncoder().encode(text));
      const elements = said.map(({ text }, note) =>
        noteXml(numbers.added[note]!, text, found.styles, own),
      );
      const { xml, last } = withNotes(footnotes, elements, numbers);
      put(notesName, notes, atEnd(xml, last));
      if (stylesPart && stylesName !== null && found.xml !== stylesPart.text)
        put(stylesName, stylesPart, found.xml);
      const related = relations?.text ?? NO_RELATIONS;
      if (targetOf(related, "footnotes") === null)
        put(relationsName, relations, withRelation(related, posix.basename(notesName), names));
      if (!types.text.includes(`"/${notesName}"`))
        put(TYPES, types, withNotesType(types.text, notesName));
      return changed;
    },
  };
}

const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

function freeName(archive: Archive, folder: string): string {
  let name = posix.join(folder, "footnotes.xml");
  for (let number = 1; archive.has(name); number++)
    name = posix.join(folder, `footnotes-${number}.xml`);
  return name;
}

function unknownPart(file: string, part: string): ReadoutError {
  return new ReadoutError(
    "quotation-not-placed",
    `“${part}” in “${file}” is written in a way that cannot be changed without touching the rest of it. Nothing was written. Save it anew in Word and check that, or take Markdown.`,
  );
}
