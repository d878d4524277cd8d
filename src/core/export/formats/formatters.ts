import type { ExportFormat } from "../../../contract/export.ts";
import { ReadoutError } from "../../../contract/result.ts";
import { bibtex } from "./bibtex/bibtex.ts";
import { cslJson } from "./csl-json/csl-json.ts";
import { csv } from "./csv/csv.ts";
import { docx } from "./docx/docx.ts";
import type { ExportFormatter } from "./formatter.ts";
import { hypothesis } from "./hypothesis/hypothesis.ts";
import { html } from "./html/html.ts";
import { latex } from "./latex/latex.ts";
import { logseq } from "./logseq/logseq.ts";
import { markdown } from "./markdown/markdown.ts";
import { obsidian } from "./obsidian/obsidian.ts";
import { readium } from "./readium/readium.ts";
import { readwise } from "./readwise/readwise.ts";
import { qdc } from "./refi-qda/qdc.ts";
import { qdpx } from "./refi-qda/qdpx.ts";
import { pdf } from "./pdf/pdf.ts";
import { ris } from "./ris/ris.ts";
import { odt } from "./odt/odt.ts";
import { template } from "./template/template.ts";
import { webAnnotation } from "./web-annotation/web-annotation.ts";

/** Every form of export, in the order in which they are offered; a new one is a folder here and a line there. */
export const FORMATTERS: readonly ExportFormatter[] = [
  docx,
  odt,
  pdf,
  html,
  latex,
  template,
  markdown,
  obsidian,
  logseq,
  bibtex,
  ris,
  cslJson,
  csv,
  webAnnotation,
  readium,
  readwise,
  hypothesis,
  qdpx,
  qdc,
];

const byName = new Map(FORMATTERS.map((formatter) => [formatter.format, formatter]));

/** @throws ReadoutError `bad-input`, naming the formats that there are. */
export function formatterNamed(format: string): ExportFormatter {
  const found = byName.get(format);
  if (found) return found;
  const names = FORMATTERS.map((formatter) => formatter.format).join(", ");
  throw new ReadoutError(
    "bad-input",
    `There is no format “${format}”. Nothing was exported. Choose one of ${names}.`,
  );
}

/** What is known of every format, for who chooses among them. */
export function exportFormats(): ExportFormat[] {
  return FORMATTERS.map(described);
}

function described(formatter: ExportFormatter): ExportFormat {
  const { format, name, use, purpose, ignores = [], extension, mediaType, notes } = formatter;
  const described = { format, name, use, purpose, ignores, extension, mediaType };
  return notes ? { ...described, isFolder: true } : described;
}
