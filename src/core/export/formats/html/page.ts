import { type Citing, createCiting, listName } from "../../../citation/citing.ts";
import { htmlText } from "../../../citation/styled-text.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import { renderMarkdown } from "../../../text/markdown.ts";
import { NOTHING } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { DocumentBlock, ExportDocument } from "../../export-document.ts";
import type { ExportContext } from "../formatter.ts";
import { article } from "./article.ts";
import { PRINT_STYLE } from "./print-style.ts";
import { chapterHeads, documentHeads } from "./running-heads.ts";
import type { CitedPlace } from "./side-note.ts";
import { STYLE } from "./style.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** With as many excerpts for each source, chapters are long enough to begin on pages of their own. */
const LONG = 8;

/** What is counted and remembered from one block to the next. */
interface Page {
  context: ExportContext;
  citing: Citing;
  notes: number;
  chapters: number;
  hasChapters: boolean;
  /** How often each annotation has stood in the page. */
  placed: Map<string, number>;
}

/** A document as one page of HTML, made as it is asked for; `paper` is what it is printed on unless its printer decides. */
export function* htmlPage(
  document: ExportDocument,
  context: ExportContext,
  paper: "A4" | null,
): Iterable<string> {
  const isLong = document.annotations.length >= LONG * Math.max(1, context.works.length);
  const page: Page = {
    context,
    citing: createCiting(context.style),
    notes: 0,
    chapters: 0,
    hasChapters: isLong && !isOfOneWork(context),
    placed: new Map(),
  };
  yield `${head(page, paper).join("\n")}\n`;
  if (document.annotations.length === 0) yield `<p>${NOTHING}</p>\n`;
  for (const block of document.blocks()) yield blockHtml(block, page);
  if (page.chapters > 0) yield "</section>\n";
  yield bibliography(page);
  yield "</main>\n</body>\n</html>\n";
}

/** The title of the page is that of its only work, which is not said again. */
function isOfOneWork({ works, title }: ExportContext): boolean {
  return works.length === 1 && works[0]?.title === title;
}

function head({ context, hasChapters }: Page, paper: "A4" | null): string[] {
  const title = escapeHtml(context.title);
  const size = paper === null ? "" : `@page { size: ${paper}; }\n`;
  return [
    `<!DOCTYPE html>`,
    `<html lang="en">`,
    `<head>`,
    `<meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}" />`,
    `<meta name="viewport" content="width=device-width" />`,
    `<meta name="generator" content="Readout" />`,
    `<title>${title}</title>`,
    `<style>${STYLE}${PRINT_STYLE}${size}${documentHeads(context.title)}</style>`,
    `</head>`,
    `<body>`,
    `<main${hasChapters ? ` class="book"` : ""}>`,
    `<h1${languageOf(isOfOneWork(context) ? context.works[0]?.language : undefined)}>${title}</h1>`,
  ];
}

function blockHtml(block: DocumentBlock, page: Page): string {
  if (block.kind === "words")
    return `<div class="words" data-markdown="${escapeHtml(block.text)}">${renderMarkdown(block.text)}</div>\n`;
  if (block.kind === "heading") return headingHtml(block, page);
  return `${article(block.excerpt, block.stance, citedPlace(block.excerpt, page))}\n`;
}

function headingHtml(
  { level, number, text, id }: Extract<DocumentBlock, { kind: "heading" }>,
  page: Page,
): string {
  const isOnlyWork = isOfOneWork(page.context);
  const work = page.context.works.find((one) => one.id === id);
  if (isOnlyWork && work) return "";
  const tag = `h${Math.min(6, Math.max(2, isOnlyWork ? level : level + 1))}`;
  const name = number === null ? text : `${number}. ${text}`;
  const chapter = page.hasChapters && level === 1 ? chapterStart(name, page) : "";
  return `${chapter}<${tag}${languageOf(work?.language)}>${escapeHtml(name)}</${tag}>\n`;
}

/** Chromium knows no strings that run through pages; a chapter’s pages have a name, for which a head is set. */
function chapterStart(name: string, page: Page): string {
  const end = page.chapters > 0 ? "</section>\n" : "";
  page.chapters += 1;
  const pages = `chapter-${page.chapters}`;
  return `${end}<section class="chapter" style="page: ${pages}">\n<style>${chapterHeads(pages, name)}</style>\n`;
}

function citedPlace({ annotation, cited }: Excerpt, page: Page): CitedPlace {
  const times = (page.placed.get(annotation.id) ?? 0) + 1;
  page.placed.set(annotation.id, times);
  const id = times === 1 ? annotation.id : `${annotation.id}-${times}`;
  if (cited === null) return { id, number: null, note: null, reference: null };
  const text = htmlText(page.citing.note(cited).text);
  const written = `<span${languageOf(page.context.style.language)}>${text}</span>`;
  if (page.context.style.citesIn === "text")
    return { id, number: null, note: null, reference: written };
  return { id, number: (page.notes += 1), note: written, reference: null };
}

function bibliography({ citing, context: { style } }: Page): string {
  const entries = citing.bibliography();
  if (entries.length === 0) return "";
  return [
    `<section class="bibliography"${languageOf(style.language)}>`,
    `<h2>${listName(style)}</h2>`,
    ...entries.map((entry) => `<p>${htmlText(entry)}</p>`),
    `</section>\n`,
  ].join("\n");
}

function languageOf(language: string | undefined): string {
  return language === undefined ? "" : ` lang="${escapeHtml(language)}"`;
}
