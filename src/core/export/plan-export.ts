import { type ExportParts, type ExportRequest, USUAL_PARTS } from "../../contract/export.ts";
import type { CitationStyle } from "../citation/citation.ts";
import { excerptOf } from "./excerpts.ts";
import type { DocumentBlock, ExportDocument } from "./export-document.ts";
import { type ContentSources, exportContents, worksOf } from "./export-contents.ts";
import { fileName } from "./file-name.ts";
import type { ExportContext, ExportFormatter } from "./formats/formatter.ts";
import { formatterNamed } from "./formats/formatters.ts";
import type { NoteForm } from "./notes/note-form.ts";
import type { Note } from "./notes/note.ts";
import { notesOf } from "./notes/notes-of.ts";

/** A file that can be written now: no clock and no path, so the same request gives the same bytes in every host. */
export interface PlannedExport {
  name: string;
  mediaType: string;
  excerpts: number;
  /** The file in pieces, each made when it is asked for. */
  write(): Iterable<string | Uint8Array>;
  /** Whether the pieces are a page of HTML that is to be printed: pages differ from engine to engine. */
  isPrinted: boolean;
  /** Null for a format that is one file and no folder of notes. */
  notes: PlannedNotes | null;
  /** How many excerpts have been taken into the file so far. */
  written(): number;
}

/** Notes to be written into a folder. */
export interface PlannedNotes {
  form: NoteForm;
  make(): Note[];
}

/** What an export is made from, as it is at the moment. */
export interface ExportSources extends ContentSources {
  style: CitationStyle;
}

/**
 * The file that a request asks for; a scope without annotations gives a valid one that says so.
 * @throws ReadoutError `bad-input` for an unknown format, and what {@link exportContents} throws
 */
export function planExport(request: ExportRequest, sources: ExportSources): PlannedExport {
  const { formatter, document, context, name, mediaType, counter } = openExport(request, sources);
  const { length: excerpts } = document.annotations;
  return {
    name,
    mediaType,
    excerpts,
    write: () => formatter.write(document, context),
    isPrinted: formatter.isPrinted ?? false,
    notes: formatter.notes
      ? { form: formatter.notes, make: () => notesOf(document, context) }
      : null,
    // A dossier can have the same excerpt in several places.
    written: () => Math.min(counter.written, excerpts),
  };
}

/** What a request is about, in the form that it asks for, before anything of it is written. */
export interface OpenedExport {
  formatter: ExportFormatter;
  document: ExportDocument;
  context: ExportContext;
  name: string;
  mediaType: string;
  counter: { written: number };
}

/** @throws ReadoutError as {@link planExport} */
export function openExport(request: ExportRequest, sources: ExportSources): OpenedExport {
  const { corpus, style } = sources;
  const formatter = formatterNamed(request.format);
  const parts = heeded(request.parts ?? USUAL_PARTS, formatter);
  const contents = exportContents(request.scope, sources);
  const { annotations, title, link } = contents;
  const works = worksOf(annotations, corpus);
  const counter = { written: 0 };
  const document: ExportDocument = {
    annotations,
    blocks: () =>
      counting(
        contents.blocks((one) => excerptOf(one, { corpus, style, parts })),
        counter,
      ),
  };
  const template = request.template ?? null;
  const context = { title, link, works, corpus, style, parts, template };
  const { extension, mediaType } = formatter.fileType?.(context) ?? formatter;
  const name = fileName(contents.fileTitle, extension);
  return { formatter, document, context, name, mediaType, counter };
}

/** Parts that a format has no place for are as usual, so that it never depends on them. */
function heeded(parts: ExportParts, { ignores = [] }: ExportFormatter): ExportParts {
  const usual = ignores.flatMap((part) => (part === "style" ? [] : [[part, USUAL_PARTS[part]]]));
  return { ...parts, ...Object.fromEntries(usual) };
}

/** A format may go through a document several times: what counts is how far the furthest has come. */
function* counting(
  blocks: Iterable<DocumentBlock>,
  counter: { written: number },
): Iterable<DocumentBlock> {
  let passed = 0;
  for (const block of blocks) {
    yield block;
    if (block.kind === "excerpt") counter.written = Math.max(counter.written, (passed += 1));
  }
}
