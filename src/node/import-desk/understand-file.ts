import type { Recipe } from "../../contract/recipe.ts";
import type { Understood } from "../../core/import-desk/understood.ts";
import type { ImportLimits, SourceDocument } from "../../core/import/source-document.ts";
import { unshownMarks } from "../../core/import/tei/unshown-marks.ts";
import { decodeMarkup, encodingWarnings } from "../import/decode-markup.ts";
import { readToldFile, tellFile } from "../import/read-document.ts";
import type { Format } from "../import/tell-format.ts";

export interface FileToUnderstand {
  bytes: Uint8Array;
  file: string;
  limits: ImportLimits;
  recipe: Recipe;
  /** Equal for equal bytes. */
  key: string;
  withPictures?: boolean;
}

const NAMES: Record<Format, string> = {
  markdown: "Markdown",
  html: "HTML",
  epub: "EPUB",
  docx: "Word",
  odt: "OpenDocument",
  pdf: "PDF",
  subtitles: "subtitles",
  text: "plain text",
  tei: "TEI",
  zip: "ZIP",
};

/**
 * Understands files of every format. The document that was read last stays in memory, so that correcting it again
 * and again is quick.
 */
export function createUnderstanding(): (file: FileToUnderstand) => Promise<Understood> {
  let last: { key: string; format: string; document: SourceDocument } | null = null;
  return async ({ bytes, file, limits, recipe, key, withPictures = false }) => {
    if (last?.key !== key) {
      last = null;
      const source = { file, limits };
      const told = await tellFile(bytes, source);
      if (told.format === "tei") return await understandTei(bytes, file);
      // Reading may take the bytes away, so that all else comes before.
      const document = await readToldFile(told, bytes, source);
      last = { key, format: NAMES[told.format], document };
    }
    const { format, document } = last;
    const { proposeWork } = await import("../../core/import/transcript/propose-work.ts");
    const proposed = proposeWork(document, recipe);
    const { warnings, pictures } = document;
    const own = withPictures && pictures && pictures.size > 0 ? { pictures } : {};
    return { kind: "document", format, warnings, proposed, ...own };
  };
}

async function understandTei(bytes: Uint8Array, file: string): Promise<Understood> {
  const { draftTeiWorks } = await import("../../core/import/tei/draft-tei.ts");
  const decoded = decodeMarkup(bytes);
  const warnings = [...encodingWarnings(decoded), ...unshownMarks(decoded.text)];
  return { kind: "works", format: NAMES.tei, warnings, drafts: draftTeiWorks(decoded.text, file) };
}
