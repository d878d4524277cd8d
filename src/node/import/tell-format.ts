import { extname } from "node:path";
import type { Archive } from "../../core/import/archive.ts";
import { refused } from "../../core/import/refused.ts";
import { refusalOfOther } from "./other-formats.ts";

/** What Readout reads. A `zip` is an archive of documents, `tei` is read as a work rather than as a document. */
export type Format =
  "markdown" | "html" | "epub" | "docx" | "odt" | "pdf" | "subtitles" | "text" | "tei" | "zip";

const BY_NAME: Record<string, Format> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".mdown": "markdown",
  ".mkd": "markdown",
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".srt": "subtitles",
  ".vtt": "subtitles",
};

const SAMPLE = 4096;

/**
 * The format of a file that is no archive: by what it holds, and where that leaves it open by its name; `archive`
 * for a ZIP, which {@link tellArchive} looks into.
 * @throws ReadoutError `import-refused` for files of other programs.
 */
export function tellFormat(bytes: Uint8Array, file: string): Format | "archive" {
  const head = Buffer.from(bytes.subarray(0, SAMPLE)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return "archive";
  if (/^[^%]{0,1023}%PDF-\d/su.test(head)) return "pdf";
  const other = refusalOfOther(head, bytes, file);
  if (other) throw other;
  return tellMarkup(head, file) ?? BY_NAME[extname(file).toLowerCase()] ?? "text";
}

/** Text in UTF-16 has a NUL for every other character. */
function tellMarkup(head: string, file: string): Format | null {
  const start = head
    .replaceAll("\0", "")
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/u, "")
    .trimStart();
  if (/^WEBVTT(?:\s|$)/u.test(start)) return "subtitles";
  if (!start.startsWith("<")) return null;
  const root = /<([a-z][\w:-]*)/iu.exec(withoutPreamble(start))?.[1]?.toLowerCase() ?? "";
  const name = root.slice(root.indexOf(":") + 1);
  if (name === "tei" || name === "teicorpus" || name === "tei.2") return "tei";
  if (/^<!doctype\s+html/iu.test(withoutComments(start)) || ["html", "head", "body"].includes(name))
    return "html";
  const isXml = start.startsWith("<?xml") || extname(file).toLowerCase() === ".xml";
  if (isXml)
    throw refused(
      file,
      null,
      `it is XML of a kind that Readout does not know (“${name}”)`,
      "Of XML, Readout reads TEI.",
    );
  return null;
}

function withoutComments(start: string): string {
  return start.replaceAll(/<!--[^]*?-->|<\?[^]*?\?>/gu, "").trimStart();
}

function withoutPreamble(start: string): string {
  return withoutComments(start).replace(/^<!doctype[^>[]*(?:\[[^\]]*\])?[^>]*>/iu, "");
}

/**
 * What kind of archive a ZIP is.
 * @throws ReadoutError `import-refused` for documents of other programs.
 */
export async function tellArchive(archive: Archive, file: string): Promise<Format> {
  if (archive.has("META-INF/container.xml")) return "epub";
  if (archive.has("word/document.xml")) return "docx";
  const type = archive.has("mimetype") ? (await archive.readText("mimetype")).trim() : "";
  if (type === "application/epub+zip") return "epub";
  const isOffice = archive.has("[Content_Types].xml");
  if (isOffice && archive.names.some((name) => name.startsWith("word/"))) return "docx";
  if (type.startsWith("application/vnd.oasis.opendocument.text")) return "odt";
  if (type.startsWith("application/vnd.oasis"))
    throw refused(
      file,
      null,
      "it is an OpenDocument file that is no text",
      "Save its text as .odt or PDF and import that.",
    );
  if (isOffice)
    throw refused(
      file,
      null,
      "it is a spreadsheet or a presentation",
      "Save its text as .docx or PDF and import that.",
    );
  return "zip";
}
