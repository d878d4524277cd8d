import type { ExportPreview, ExportRequest, PreviewKind } from "../../contract/export.ts";
import { exportSummary } from "./export-summary.ts";
import type { DocumentBlock, ExportDocument } from "./export-document.ts";
import { html } from "./formats/html/html.ts";
import { newNotes } from "./notes/notes-format.ts";
import { notesOf } from "./notes/notes-of.ts";
import { type ExportSources, type OpenedExport, openExport } from "./plan-export.ts";

/** Characters of a preview. */
const SHOWN = 200_000;
const PLAIN = "text/plain;charset=utf-8";
/** Excerpts that a preview looks at: some formats have to go through all before they write the first word. */
const MOST_EXCERPTS = 300;

/**
 * The beginning of the very file that would be written, as far as it is text; see {@link PreviewKind} for what stands
 * in place of one that is not. It takes no longer for many excerpts than for some.
 * @throws ReadoutError as `planExport`, and what the format throws
 */
export function previewExport(request: ExportRequest, sources: ExportSources): ExportPreview {
  const opened = openExport(request, sources);
  const { length: excerpts } = opened.document.annotations;
  const document = beginningOf(opened.document, MOST_EXCERPTS);
  const { kind, mediaType, pieces, notes = [] } = shownOf({ ...opened, document });
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    if (text.length > SHOWN) break;
  }
  const isCut = text.length > SHOWN || excerpts > MOST_EXCERPTS;
  return {
    name: opened.name,
    kind,
    mediaType,
    excerpts,
    text: text.slice(0, SHOWN),
    notes,
    isCut,
  };
}

interface Shown {
  kind: PreviewKind;
  mediaType: string;
  pieces: Iterable<string | Uint8Array>;
  notes?: string[];
}

function shownOf({ formatter, document, context, mediaType }: OpenedExport): Shown {
  if (formatter.notes) {
    const files = newNotes(notesOf(document, context), formatter.notes);
    return {
      kind: "notes",
      mediaType: "text/markdown;charset=utf-8",
      pieces: files.map(({ text }) => `${text}\n`),
      notes: files.map(({ path }) => path),
    };
  }
  if (formatter.isPrinted)
    return { kind: "page", mediaType: html.mediaType, pieces: formatter.write(document, context) };
  const file = formatter.write(document, context)[Symbol.iterator]();
  const first = file.next();
  if (first.done || typeof first.value === "string")
    return { kind: "file", mediaType, pieces: withFirst(first, file) };
  return formatter.purpose === "writing"
    ? { kind: "page", mediaType: html.mediaType, pieces: html.write(document, context) }
    : { kind: "contents", mediaType: PLAIN, pieces: [exportSummary(document, context)] };
}

function* withFirst<T>(first: IteratorResult<T>, rest: Iterator<T>): Iterable<T> {
  for (let next = first; !next.done; next = rest.next()) yield next.value;
}

/** What a document says of itself as a whole stays; its blocks end after so many excerpts. */
function beginningOf(document: ExportDocument, most: number): ExportDocument {
  return { annotations: document.annotations, blocks: () => firstBlocks(document.blocks(), most) };
}

function* firstBlocks(blocks: Iterable<DocumentBlock>, most: number): Iterable<DocumentBlock> {
  let left = most;
  for (const block of blocks) {
    if (block.kind === "excerpt" && left === 0) return;
    if (block.kind === "excerpt") left -= 1;
    yield block;
  }
}
