import { NOTHING, outsideTitle, recordDescription, sectionName } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import { htmlText } from "../../../citation/styled-text.ts";
import { type ExportContext, type ExportFormatter, workNotes } from "../formatter.ts";
import { article } from "./article.ts";
import { STYLE } from "./style.ts";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One file that holds all it needs, for reading and for paper; nothing in it runs or is fetched. */
export const html: ExportFormatter = {
  format: "html",
  extension: "html",
  mediaType: "text/html;charset=utf-8",
  write(excerpts, context) {
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
      ...(excerpts.length === 0 ? [`<p>${NOTHING}</p>`] : sections(excerpts, context)),
      `</main>`,
      `</body>`,
      `</html>\n`,
    ].join("\n");
  },
};

/** A heading wherever the section or the record changes. */
function sections(excerpts: Excerpt[], context: ExportContext): string[] {
  const lines: string[] = [];
  let before: [string, string] = ["", ""];
  for (const excerpt of excerpts) {
    const [section, source] = headings(excerpt, context);
    if (section !== before[0]) lines.push(`<h2>${escapeHtml(section)}</h2>`);
    if (source && (section !== before[0] || source !== before[1]))
      lines.push(`<h3>${escapeHtml(source)}</h3>`);
    before = [section, source];
    lines.push(article(excerpt));
  }
  return lines;
}

function headings(excerpt: Excerpt, { corpus, works }: ExportContext): [string, string] {
  const { annotation, work, section, records, pieces } = excerpt;
  const outside = outsideTitle(excerpt);
  if (annotation.target.kind === "notebook") return [outside ?? "", ""];
  const title = work?.title ?? annotation.target.work;
  const isOnlyWork = works.length === 1 && work !== null;
  const number = section === null || section.number === null ? "" : `${section.number}. `;
  const place = outside ?? number + (section ? sectionName(section, work) : "");
  const heading = isOnlyWork ? place : `${title} · ${place}`;
  if (outside !== null) return [heading, ""];
  const editor = pieces.find(({ voice }) => voice?.part === "editor")?.voice?.editor;
  const sources = records.map((record) => recordDescription(record, corpus));
  return [heading, [...sources, ...(editor ? [`Commentary: ${editor}`] : [])].join("; ")];
}
