import { extname } from "node:path";
import type { CorrectedForm } from "../../contract/checking.ts";
import { ReadoutError } from "../../contract/result.ts";
import type {
  CheckedManuscript,
  WrittenManuscript,
} from "../../core/checking/correct/correct-manuscript.ts";
import { correctedText, type NoteForm } from "../../core/checking/correct/corrected-text.ts";
import type { Corrections } from "../../core/checking/correct/corrections.ts";
import { manuscriptMarkdown } from "../../core/checking/correct/manuscript-markdown.ts";
import { fileName } from "../../core/export/file-name.ts";
import { DEFAULT_LIMITS } from "../../core/import/source-document.ts";
import { decodeText } from "../../core/import/text/decode-text.ts";
import { tellArchive, tellFormat } from "../import/tell-format.ts";
import { openArchive } from "../import/zip/open-archive.ts";
import { byteOrderMark, encodeText } from "./encode-text.ts";
import { changedArchive } from "./word/changed-archive.ts";
import { correctWord } from "./word/correct-word.ts";

const MARKDOWN = "text/markdown";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * A file with its corrections: plain text, Markdown and Word as they are but for those, all others as the Markdown of
 * what was read of them.
 * @throws ReadoutError `quotation-not-placed`, `bad-input`, `import-refused`
 */
export async function correctFile(
  checked: CheckedManuscript,
  corrections: Corrections,
  form: CorrectedForm,
): Promise<WrittenManuscript> {
  const { original, name, manuscript } = checked;
  if (original === null) {
    const contents = correctedText(manuscript.text, corrections, noteFormOf("text", form));
    return written(name, form === "markdown" ? "md" : "txt", contents);
  }
  const format = tellFormat(original, name);
  if (format === "text" || format === "markdown") {
    const noteForm = noteFormOf(format, form);
    const extension = form === "markdown" && format === "text" ? "md" : extensionOf(name, format);
    return written(name, extension, correctedBytes(checked, original, corrections, noteForm));
  }
  if (format === "archive" && form === "same") {
    const source = { file: name, limits: DEFAULT_LIMITS };
    const archive = await openArchive(original, source);
    if ((await tellArchive(archive, name)) === "docx") {
      const changes = await correctWord(archive, manuscript.text, corrections, name);
      const isSigned = archive.names.some((part) => part.startsWith("_xmlsignatures/"));
      const remarks = isSigned
        ? ["The document was signed; its signature holds for the original alone."]
        : [];
      const contents = changedArchive(original, changes, name);
      return { ...written(name, extensionOf(name, "docx"), contents), remarks };
    }
  }
  const contents = manuscriptMarkdown(manuscript, corrections);
  const remark =
    "Only plain text, Markdown and Word files can be corrected as they are. This is what was read of the file, as Markdown: its words, headings, quotations and notes, without its layout.";
  return { ...written(name, "md", contents), remarks: form === "same" ? [remark] : [] };
}

function noteFormOf(format: "text" | "markdown", form: CorrectedForm): NoteForm {
  return format === "markdown" || form === "markdown" ? "markdown" : "plain";
}

function extensionOf(name: string, otherwise: string): string {
  const own = extname(name).slice(1);
  return /^\w{1,10}$/u.test(own) ? own : otherwise === "markdown" ? "md" : otherwise;
}

function written(
  name: string,
  extension: string,
  contents: string | Uint8Array,
): WrittenManuscript {
  const end = extname(name);
  const stem = end.length > 1 ? name.slice(0, -end.length) : name;
  const types: Record<string, string> = { md: MARKDOWN, docx: WORD };
  return {
    name: fileName(`${stem}-corrected`, extension === "text" ? "txt" : extension),
    mediaType: types[extension] ?? "text/plain",
    contents,
    remarks: [],
  };
}

/** In the encoding of the file, with its byte order mark. */
function correctedBytes(
  { name, manuscript: { text } }: CheckedManuscript,
  original: Uint8Array,
  corrections: Corrections,
  form: NoteForm,
): string | Uint8Array {
  const { text: decoded, encoding } = decodeText(original, name);
  const mark = byteOrderMark(original, encoding);
  const body = Buffer.from(original.subarray(mark.length));
  if (decoded !== text || !isOf(decoded, encoding, body, name)) throw unknownBytes(name, encoding);
  const corrected = correctedText(text, corrections, form);
  if (encoding === "utf-8" && mark.length === 0) return corrected;
  return new Uint8Array(Buffer.concat([mark, encodeText(corrected, encoding, name)]));
}

function isOf(
  text: string,
  encoding: Parameters<typeof encodeText>[1],
  body: Buffer,
  name: string,
): boolean {
  try {
    return body.equals(encodeText(text, encoding, name));
  } catch (error) {
    if (error instanceof ReadoutError) return false;
    throw error;
  }
}

function unknownBytes(name: string, encoding: string): ReadoutError {
  return new ReadoutError(
    "quotation-not-placed",
    `“${name}” holds bytes that are no text in ${encoding}, and they would be lost. Nothing was written, and the file is as it was. Save it in UTF-8 and check that.`,
  );
}
