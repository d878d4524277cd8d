import { readSubtitleFile } from "../../core/import/subtitles/read-subtitles.ts";
import { decodeText } from "../../core/import/text/decode-text.ts";
import { readEpub } from "../../core/import/epub/read-epub.ts";
import { readHtml } from "../../core/import/html/read-html.ts";
import { readMarkdown } from "../../core/import/markdown/read-markdown.ts";
import { refused } from "../../core/import/refused.ts";
import type { ImportLimits, SourceDocument } from "../../core/import/source-document.ts";
import { readTextFile } from "../../core/import/text/read-text.ts";
import { decodeMarkup, encodingWarnings } from "./decode-markup.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { tellArchive, tellFormat, type Format } from "./tell-format.ts";
import { openArchive } from "./zip/open-archive.ts";

interface Source {
  file: string;
  limits: ImportLimits;
}

/**
 * Reads one document of any format, told by what it holds first and by its name second. The bytes may be gone
 * afterwards.
 * @throws ReadoutError `import-refused`, and nothing else.
 */
export async function readDocument(
  bytes: Uint8Array,
  file: string,
  limits: ImportLimits,
): Promise<SourceDocument> {
  if (bytes.length > limits.archiveBytes)
    throw refused(file, null, `it is larger than ${Math.round(limits.archiveBytes / 1e6)} MB`);
  const source = { file, limits };
  const format = tellFormat(bytes, file);
  const document =
    format === "archive" ? await readPacked(bytes, source) : await readPlain(format, bytes, source);
  if (document.blocks.length === 0) throw refused(file, null, "there are no words in it");
  return document;
}

async function readPacked(bytes: Uint8Array, source: Source): Promise<SourceDocument> {
  const archive = await openArchive(bytes, source);
  const format = await tellArchive(archive, source.file);
  if (format === "epub") return readEpub(archive, source);
  if (format === "docx") return readDocx(archive, source);
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
  if (format === "pdf") return readPdf(bytes, source);
  if (format === "html") return readPage(bytes, source);
  if (format === "markdown") {
    const { text, warnings } = decodeText(bytes, source.file);
    const document = readMarkdown(text, source);
    return { ...document, warnings: [...warnings, ...document.warnings] };
  }
  if (format === "tei") throw refused(source.file, null, "TEI is read as a work");
  return format === "subtitles" ? readSubtitleFile(bytes, source) : readTextFile(bytes, source);
}

function readPage(bytes: Uint8Array, source: Source): SourceDocument {
  const decoded = decodeMarkup(bytes);
  const document = readHtml(decoded.text, source);
  document.warnings.push(...encodingWarnings(decoded));
  return document;
}
