import type { OutlineItem, PdfFile } from "pdfjs-dist/legacy/build/pdf.mjs";
import { emptyDocument } from "../../../core/import/empty-document.ts";
import { plainLine } from "../../../core/import/plain-line.ts";
import { asRefusal, refused } from "../../../core/import/refused.ts";
import type {
  ImportLimits,
  ImportWarning,
  SourceDocument,
} from "../../../core/import/source-document.ts";
import { vocabularyOf } from "./join-lines.ts";
import { withPdf } from "./open-pdf.ts";
import { withoutFootnotes } from "./page-notes.ts";
import { readPageRuns, type PageRuns } from "./page-runs.ts";
import { commonSize, gatherParagraphs } from "./paragraph-lines.ts";
import { foldTitle, toBlocks } from "./pdf-blocks.ts";
import { orderPages } from "./reading-order.ts";
import { withoutRunningLines, type PdfPageLines } from "./running-lines.ts";
import { messageOf } from "../../../contract/result.ts";

/**
 * A PDF with text as a document: columns one after the other, paragraphs over lines and pages, running heads and
 * page numbers taken out and kept as page breaks. Places are pages, counted from 1. The bytes are gone afterwards.
 * @throws ReadoutError `import-refused`, also when its pages are pictures or it is locked.
 */
export async function readPdf(
  bytes: Uint8Array,
  { file, limits }: { file: string; limits: ImportLimits },
): Promise<SourceDocument> {
  try {
    return await withPdf(bytes, file, (pdf) => read(pdf, file, limits));
  } catch (error) {
    throw asRefusal(error, file, "a PDF");
  }
}

async function read(pdf: PdfFile, file: string, limits: ImportLimits): Promise<SourceDocument> {
  const { pages, warnings } = await readPages(pdf, file, limits);
  const { pages: bare, printed } = withoutRunningLines(pages);
  const bodySize = commonSize(bare);
  const words = vocabularyOf(bare.flatMap(({ lines }) => lines));
  const noted = withoutFootnotes(bare, bodySize, words);
  const labels = await pdf.getPageLabels().catch(() => null);
  const outline = outlineLevels((await pdf.getOutline().catch(() => null)) ?? []);
  const blocks = toBlocks(gatherParagraphs(noted.pages, bodySize), {
    bodySize,
    words,
    noteAt: noted.noteAt,
    labelOf: (page) => plainLine(labels?.[page - 1]) ?? printed.get(page) ?? String(page),
    outline,
  });
  return { ...emptyDocument(), ...(await readFacts(pdf)), blocks, warnings };
}

async function readPages(pdf: PdfFile, file: string, limits: ImportLimits) {
  const found: PageRuns[] = [];
  const empty: number[] = [];
  const warnings: ImportWarning[] = [];
  let characters = 0;
  if (pdf.numPages > limits.entries)
    throw refused(file, null, `it has more than ${limits.entries} pages`);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await readPage(pdf, number, warnings);
    for (const { text } of page.runs) characters += text.length;
    if (characters > limits.characters)
      throw refused(
        file,
        `page ${number}`,
        `it holds more than ${limits.characters} characters of text`,
      );
    if (page.runs.length === 0) empty.push(number);
    found.push(page);
  }
  if (empty.length === found.length) throw withoutText(file);
  if (empty.length > 0)
    warnings.push({
      place: `page ${empty[0]}`,
      message: `${empty.length === 1 ? "One page has" : `${empty.length} pages have`} no text, but perhaps a picture of one: ${shortList(empty)}.`,
    });
  const lines = orderPages(found.map(({ runs }) => runs));
  const pages: PdfPageLines[] = found.map(({ height }, at) => ({
    number: at + 1,
    height,
    lines: lines[at] ?? [],
  }));
  return { pages, warnings };
}

/** A page that is broken is left out and named; the others may be whole. */
async function readPage(
  pdf: PdfFile,
  number: number,
  warnings: ImportWarning[],
): Promise<PageRuns> {
  try {
    const page = await readPageRuns(await pdf.getPage(number));
    if (page.askew > 0)
      warnings.push({
        place: `page ${number}`,
        message: "Words that are not set level on this page were left out.",
      });
    return page;
  } catch (error) {
    const reason = messageOf(error);
    warnings.push({ place: `page ${number}`, message: `This page could not be read: ${reason}.` });
    return { runs: [], height: 0, askew: 0 };
  }
}

function withoutText(file: string) {
  return refused(
    file,
    null,
    "it has no text: its pages are pictures, as a scanner makes them",
    "Put it through text recognition (OCR) and import the result.",
  );
}

function shortList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 10).join(", ");
  return numbers.length > 10 ? `${shown} and ${numbers.length - 10} more` : shown;
}

/** Outlines may lead in circles; those that are deeper than headings go are not followed. */
function outlineLevels(items: readonly OutlineItem[], level = 1): Map<string, number> {
  const levels = new Map<string, number>();
  for (const item of items) {
    const title = foldTitle(item.title);
    if (title !== "" && !levels.has(title)) levels.set(title, level);
    if (level < 6)
      for (const [inner, deeper] of outlineLevels(item.items, level + 1))
        if (!levels.has(inner)) levels.set(inner, deeper);
  }
  return levels;
}

async function readFacts(pdf: PdfFile): Promise<Partial<SourceDocument>> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} as Record<string, unknown> }));
  const line = (name: string) => (typeof info[name] === "string" ? plainLine(info[name]) : null);
  const title = line("Title");
  const author = line("Author");
  return {
    // Programs put the name of their file where nobody wrote a title.
    title:
      title !== null &&
      !/\.(?:docx?|pdf|indd|tex|html?|qxd)$|^untitled|^microsoft word/iu.test(title)
        ? title
        : null,
    authors: author === null ? [] : author.split(/\s*;\s*/u).filter((name) => name !== ""),
    language: line("Language"),
  };
}
