import type { ExportFormat, ExportParts } from "../../../contract/export.ts";
import type { WorkSummary } from "../../../contract/work.ts";
import type { CitationStyle } from "../../citation/citation.ts";
import { publicationItem } from "../../citation/publication-item.ts";
import type { StyledText } from "../../citation/styled-text.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { ExportDocument } from "../export-document.ts";
import type { NoteForm } from "../notes/note-form.ts";

/** What a file says about itself. */
export interface ExportContext {
  title: string;
  /** The link that opens what was exported. */
  link: string;
  /** The works that the excerpts come from, in order. */
  works: readonly WorkSummary[];
  corpus: Corpus;
  style: CitationStyle;
  parts: ExportParts;
  /** What its owner gave for the format `template`. */
  template?: string | null;
}

/** One form that a document can take; the same document always gives the same bytes. */
export interface ExportFormatter extends ExportFormat {
  /** The file in pieces, in order: all text, or all bytes. Each is made when it is asked for. */
  write(document: ExportDocument, context: ExportContext): Iterable<string | Uint8Array>;
  /** Of a format whose owner chooses what kind of file it is. @throws ReadoutError `template-invalid` */
  fileType?(context: ExportContext): { extension: string; mediaType: string };
  /** Whether what it writes is a page of HTML, and the file what the host prints of that. */
  isPrinted?: true;
  /** Of a format that is a folder of notes: how they are written, and taken apart again. */
  notes?: NoteForm;
}

/** A note on each work that the excerpts come from, without a place in it. */
export function workNotes({ works, style }: ExportContext): StyledText[] {
  return works.map((work) =>
    style.first({
      quoted: [],
      hasCommentary: false,
      publication: publicationItem(work),
      locator: null,
    }),
  );
}
