import { decodeText } from "../../core/import/text/decode-text.ts";
import type {
  ImportWarning,
  SourceBlock,
  SourceDocument,
} from "../../core/import/source-document.ts";
import { markdownNotes } from "../../core/checking/markdown-notes.ts";
import {
  type Manuscript,
  type ManuscriptParagraph,
  manuscriptOfText,
} from "../../core/checking/manuscript.ts";
import type { DocumentReader } from "../import/document-reader.ts";
import { tellFormat } from "../import/tell-format.ts";

/**
 * A file as a manuscript. Plain text and Markdown stay as they are, so that offsets count in the file itself; of all
 * other formats the paragraphs are taken, with an empty line between them.
 * @throws ReadoutError `import-refused`
 */
export async function readManuscript(
  bytes: Uint8Array,
  name: string,
  reader: Pick<DocumentReader, "read">,
): Promise<Manuscript> {
  const format = tellFormat(bytes, name);
  if (format !== "text" && format !== "markdown")
    return manuscriptOf(await reader.read(bytes, name), name);
  const { text, warnings } = decodeText(bytes, name);
  const manuscript = manuscriptOfText(name, text);
  const noted = format === "markdown" ? markdownNotes(manuscript) : manuscript;
  return { ...noted, warnings: warnings.map(sentenceOf) };
}

/** The paragraphs of a document that was read, one after the other. */
export function manuscriptOf({ blocks, warnings }: SourceDocument, name: string): Manuscript {
  const paragraphs: ManuscriptParagraph[] = [];
  const texts: string[] = [];
  let start = 0;
  for (const block of blocks) {
    const end = start + block.text.length;
    const notes = block.notes.map(({ at, text }) => ({ at: start + at, text }));
    const level = block.kind === "heading" ? { level: block.level } : {};
    paragraphs.push({ kind: kindOf(block), ...level, start, end, notes });
    texts.push(block.text);
    start = end + 2;
  }
  return { name, text: texts.join("\n\n"), paragraphs, warnings: warnings.map(sentenceOf) };
}

function kindOf({ kind }: SourceBlock): ManuscriptParagraph["kind"] {
  return kind === "quote" || kind === "heading" ? kind : "text";
}

function sentenceOf({ place, message }: ImportWarning): string {
  return place === null ? message : `${place}: ${message}`;
}
