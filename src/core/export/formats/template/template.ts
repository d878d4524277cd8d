import { ReadoutError } from "../../../../contract/result.ts";
import type { ExportContext, ExportFormatter } from "../formatter.ts";
import { fileTypeOf, namesFileType } from "./file-type.ts";
import { limitsFor, runTemplate } from "./run-template.ts";
import { templateData } from "./template-data.ts";

/** Characters of the file that are handed over at a time. */
const PIECE = 256 * 1024;

/** Text as a template of its owner has it. */
export const template: ExportFormatter = {
  format: "template",
  name: "Own template",
  use: "Text in a form of your own, by a template in Liquid.",
  purpose: "writing",
  extension: "txt",
  mediaType: "text/plain;charset=utf-8",
  fileType: (context) => fileTypeOf(given(context)),
  *write(document, context) {
    const template = given(context).replace(/^\uFEFF/, "");
    const limits = limitsFor(document.annotations.length);
    const file = runTemplate(template, templateData(document, context), limits);
    yield* piecesOf(namesFileType(template) ? file.replace(/^\r?\n/, "") : file);
  },
};

function given({ template: text }: ExportContext): string {
  if (text !== undefined && text !== null) return text;
  throw new ReadoutError(
    "bad-input",
    "This format needs a template, and none was given. Nothing was exported. Choose one of the examples, or a file of your own.",
  );
}

/** Never ends within a character. */
function* piecesOf(file: string): Iterable<string> {
  for (let at = 0; at < file.length;) {
    const isSplit = /[\uD800-\uDBFF]/.test(file.charAt(at + PIECE - 1));
    const end = at + PIECE + (isSplit ? 1 : 0);
    yield file.slice(at, end);
    at = end;
  }
}
