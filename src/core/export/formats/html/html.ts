import type { WorkSummary } from "../../../../contract/work.ts";
import { renderMarkdown } from "../../../text/markdown.ts";
import { NOTHING } from "../../description.ts";
import type { DocumentBlock } from "../../export-document.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import { htmlText } from "../../../citation/styled-text.ts";
import { type ExportContext, type ExportFormatter, workNotes } from "../formatter.ts";
import { article } from "./article.ts";
import { STYLE } from "./style.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file that holds all it needs, for reading and for paper; nothing in it runs or is fetched. */
export const html: ExportFormatter = {
  format: "html",
  name: "HTML",
  use: "One page to print, send or open in any browser.",
  purpose: "writing",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  *write(document, context) {
    yield `${head(context).join("\n")}\n`;
    if (document.annotations.length === 0) yield `<p>${NOTHING}</p>\n`;
    for (const block of document.blocks()) yield lineOf(block, context);
    yield "</main>\n</body>\n</html>\n";
  },
};

function head(context: ExportContext): string[] {
  const title = escapeHtml(context.title);
  return [
    `<!DOCTYPE html>`,
    `<html lang="en">`,
    `<head>`,
    `<meta charset="utf-8" />`,
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}" />`,
    `<meta name="viewport" content="width=device-width" />`,
    `<meta name="generator" content="Readout" />`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<main>`,
    `<h1>${title}</h1>`,
    ...workNotes(context).map((note) => `<p class="source">${htmlText(note)}</p>`),
  ];
}

function lineOf(block: DocumentBlock, context: ExportContext): string {
  if (block.kind === "excerpt") return `${article(block.excerpt)}\n`;
  if (block.kind === "words") return `<div class="words">${renderMarkdown(block.text)}</div>\n`;
  return headingLine(block, context.works);
}

/** The title of the page is that of its only work, which is not said again. */
function headingLine(
  { level, number, text, id }: Extract<DocumentBlock, { kind: "heading" }>,
  works: readonly WorkSummary[],
): string {
  const isOnlyWork = works.length === 1;
  if (isOnlyWork && id === works[0]?.id) return "";
  const tag = `h${Math.min(6, Math.max(2, isOnlyWork ? level : level + 1))}`;
  const before = number === null ? "" : `${number}. `;
  return `<${tag}>${escapeHtml(before + text)}</${tag}>\n`;
}
