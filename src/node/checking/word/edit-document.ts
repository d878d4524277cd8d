import type { Correction, Corrections, Edit } from "../../../core/checking/correct/corrections.ts";
import { inOrder, withEdits } from "../../../core/checking/correct/corrections.ts";
import { xmlText } from "../../../core/export/formats/office/xml-text.ts";
import type { DocumentText, WordText } from "./document-text.ts";
import type { Placing } from "./place-corrections.ts";

/** The mark of each note: a run of WordprocessingML, by its place among the notes. */
export type NoteMark = (note: number) => string;

export interface DocumentEditing {
  place(correction: Correction): Placing;
  mark: NoteMark;
  /** Whatever else changes in the XML. */
  further: readonly Edit[];
}

/** A document with its corrections, and where in the XML of the original each of its new notes hangs, in order. */
export interface EditedDocument {
  xml: string;
  notes: number[];
}

/**
 * Makes corrections in the XML of a document: words change inside the text of their runs, and a run in which a note is
 * to hang is divided. Nothing else is touched.
 */
export function editDocument(
  xml: string,
  document: DocumentText,
  { list }: Corrections,
  { place, mark, further }: DocumentEditing,
): EditedDocument {
  const editor = new DocumentEditor(xml, document);
  const noted = list.map((correction) => ({ correction, placing: place(correction) }));
  for (const { correction, placing } of noted)
    for (const edit of correction.edits) editor.change(edit, placing);
  const hanging = noted
    .flatMap(({ correction, placing }) =>
      correction.note
        ? [{ at: correction.note.at, unit: placing.lastBefore(correction.note.at) }]
        : [],
    )
    .toSorted((one, other) => one.at - other.at);
  const notes = hanging.map(({ unit }, note) => editor.hang(mark(note), unit));
  return { xml: withEdits(xml, inOrder([...editor.edits(), ...further])), notes };
}

class DocumentEditor {
  private readonly words: Edit[] = [];
  private readonly marks: Edit[] = [];
  private readonly touched = new Set<WordText>();
  private readonly xml: string;
  private readonly document: DocumentText;

  constructor(xml: string, document: DocumentText) {
    this.xml = xml;
    this.document = document;
  }

  change({ start, end, words }: Edit, placing: Placing): void {
    const { unit, isBefore } = placing.startOf(start);
    const text = this.textAt(unit);
    if (start === end) {
      const isBehind = placing.lastBefore(start) >= 0 && !isBefore;
      const at = isBehind ? this.document.to[unit]! : this.document.from[unit]!;
      this.put(text, { start: at, end: at, words: xmlText(words) });
      return;
    }
    const from = isBefore ? this.document.from[unit]! : this.document.to[unit]!;
    this.replace({ from, firstUnit: unit, lastUnit: placing.lastBefore(end) }, words);
  }

  /** The first text takes the new words, all others between lose the old ones. */
  private replace(
    { from, firstUnit, lastUnit }: { from: number; firstUnit: number; lastUnit: number },
    words: string,
  ): void {
    const { texts, textOf, to } = this.document;
    const [first, last] = [textOf[firstUnit]!, textOf[lastUnit]!];
    for (let at = first; at <= last; at++) {
      const text = texts[at]!;
      const start = at === first ? from : text.start;
      const end = at === last ? to[lastUnit]! : text.end;
      this.put(text, { start, end, words: at === first ? xmlText(words) : "" });
    }
  }

  /** Gives where it hangs. */
  hang(mark: string, unit: number): number {
    const text = this.textAt(unit);
    const at = this.document.to[unit]!;
    const rest = this.xml.slice(text.tagEnd, text.tagEnd + 200);
    const closing = /^\s*<\/(?:[\w.-]+:)?r\s*>/u.exec(rest)?.[0];
    if (at === text.end && closing !== undefined) {
      const end = text.tagEnd + closing.length;
      const link = /^<\/(?:[\w.-]+:)?hyperlink\s*>/u.exec(rest.slice(closing.length))?.[0] ?? "";
      const behind = end + link.length;
      this.marks.push({ start: behind, end: behind, words: mark });
      return behind;
    }
    const { tag, properties } = text.run;
    const prefix = /^<((?:[\w.-]+:)?)r/u.exec(tag)?.[1] ?? "";
    const words = `</${prefix}t></${prefix}r>${mark}${tag}${properties}<${prefix}t xml:space="preserve">`;
    this.marks.push({ start: at, end: at, words });
    this.touched.add(text);
    return at;
  }

  edits(): Edit[] {
    const tags = [...this.touched].flatMap(({ tagStart, start }) => {
      const tag = this.xml.slice(tagStart, start);
      const isKept = /\sxml:space\s*=\s*["']preserve["']/u.test(tag);
      return isKept ? [] : [{ start: start - 1, end: start - 1, words: ` xml:space="preserve"` }];
    });
    return inOrder([...tags, ...this.words, ...this.marks]);
  }

  private put(text: WordText, edit: Edit): void {
    this.words.push(edit);
    this.touched.add(text);
  }

  private textAt(unit: number): WordText {
    return this.document.texts[this.document.textOf[unit]!]!;
  }
}
