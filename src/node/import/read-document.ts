import type { Archive } from "../../core/import/archive.ts";
import { decodeText } from "../../core/import/text/decode-text.ts";
import { refused } from "../../core/import/refused.ts";
import type { ImportLimits, SourceDocument } from "../../core/import/source-document.ts";
import { decodeMarkup, encodingWarnings } from "./decode-markup.ts";
import { tellArchive, tellFormat, type Format } from "./tell-format.ts";
import { openArchive } from "./zip/open-archive.ts";

/** Loaded when a file is the first of its format: all of them together take longer than most files. */
const READERS = {
  docx: () => import("./docx/read-docx.ts"),
  epub: () => import("../../core/import/epub/read-epub.ts"),
  html: () => import("../../core/import/html/read-html.ts"),
  odt: () => import("../../core/import/odt/read-odt.ts"),
  markdown: () => import("../../core/import/markdown/read-markdown.ts"),
  pdf: () => import("./pdf/read-pdf.ts"),
  subtitles: () => import("../../core/import/subtitles/read-subtitles.ts"),
  text: () => import("../../core/import/text/read-text.ts"),
};

interface Source {
  file: string;
  limits: ImportLimits;
}

/** What a file is, and its directory when it is an archive. */
export interface ToldFile {
  format: Format;
  archive: Archive | null;
}

/**
 * Tells what a file is, by what it holds first and by its name second.
 * @throws ReadoutError `import-refused`
 */
export async function tellFile(bytes: Uint8Array, source: Source): Promise<ToldFile> {
  const { file, limits } = source;
  if (bytes.length > limits.archiveBytes)
    throw refused(file, null, `it is larger than ${Math.round(limits.archiveBytes / 1e6)} MB`);
  const format = tellFormat(bytes, file);
  if (format !== "archive") return { format, archive: null };
  const archive = await openArchive(bytes, source);
  return { format: await tellArchive(archive, file), archive };
}

/**
 * Reads one document of any format. The bytes may be gone afterwards.
 * @throws ReadoutError `import-refused`, and nothing else.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  limits: ImportLimits,
): Promise<SourceDocument> {
  const source = { file, limits };
  return readToldFile(await tellFile(bytes, source), bytes, source);
}

/** The same for a file of which it is told already what it is. */
export async function readToldFile(
  { format, archive }: ToldFile,
  bytes: Uint8Array,
  source: Source,
): Promise<SourceDocument> {
  const document = archive
    ? await readPacked(format, archive, source)
    : await readPlain(format, bytes, source);
  if (document.blocks.length === 0) throw refused(source.file, null, "there are no words in it");
  return document;
}

async function readPacked(
  format: Format,
  archive: Archive,
  source: Source,
): Promise<SourceDocument> {
  if (format === "epub") return (await READERS.epub()).readEpub(archive, source);
  if (format === "docx") return (await READERS.docx()).readDocx(archive, source);
  if (format === "odt") return (await READERS.odt()).readOdt(archive, source);
  throw refused(
    source.file,
    null,
    "it is an archive of documents and no document",
    "Import the archive from outside of another.",
  );
}

async function readPlain(
  format: Format,
  bytes: Uint8Array,
  source: Source,
): Promise<SourceDocument> {
  if (format === "pdf") return (await READERS.pdf()).readPdf(bytes, source);
  if (format === "html") return readPage(bytes, source);
  if (format === "markdown") {
    const { text, warnings } = decodeText(bytes, source.file);
    const document = (await READERS.markdown()).readMarkdown(text, source);
    return { ...document, warnings: [...warnings, ...document.warnings] };
  }
  if (format === "tei") throw refused(source.file, null, "TEI is read as a work");
  return format === "subtitles"
    ? (await READERS.subtitles()).readSubtitleFile(bytes, source)
    : (await READERS.text()).readTextFile(bytes, source);
}

async function readPage(bytes: Uint8Array, source: Source): Promise<SourceDocument> {
  const decoded = decodeMarkup(bytes);
  const document = (await READERS.html()).readHtml(decoded.text, source);
  document.warnings.push(...encodingWarnings(decoded));
  return document;
}
