import { renderMarkdown } from "../../../text/markdown.ts";
import { excerptVoices, excerptWarning, subjectTitle } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import type { Piece } from "../../pieces.ts";
import { htmlText } from "../../../citation/styled-text.ts";
import {
  CUT,
  type Utterance,
  utteranceDetail,
  utteranceName,
  utterancesOf,
} from "../../utterances.ts";

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** One excerpt: the words, the note, then what is known of both. */
export function article(excerpt: Excerpt): string {
  const { annotation, pieces, work } = excerpt;
  const language = work ? ` lang="${escapeHtml(work.language)}"` : "";
  const warning = excerptWarning(excerpt);
  const isMarked = annotation.target.kind === "text";
  return [
    `<article id="${escapeHtml(`r-${annotation.id}`)}" class="${annotation.colour ?? "plain"}">`,
    ...(warning ? [`<p class="warning">${warning}</p>`] : []),
    ...(isMarked ? [] : [`<p class="about">${subjectTitle(excerpt)}</p>`]),
    ...(pieces.length > 0
      ? [
          `<blockquote>${utterancesOf(pieces)
            .map((one) => utterance(one, language, isMarked))
            .join("")}</blockquote>`,
        ]
      : []),
    ...(annotation.note === "" ? [] : [note(annotation.note)]),
    `<dl>${facts(excerpt)}</dl>`,
    `</article>`,
  ].join("\n");
}

function utterance(utterance: Utterance, language: string, isMarked: boolean): string {
  const detail = utteranceDetail(utterance);
  const name = `<b>${escapeHtml(utteranceName(utterance))}</b>`;
  const style = utterance.voice?.part === "editor" ? ` class="editor"` : "";
  return [
    `<p class="voice">${name}${escapeHtml(detail)}:</p>`,
    ...utterance.pieces.map((piece) => paragraph(piece, language + style, isMarked)),
  ].join("");
}

function paragraph(piece: Piece, attributes: string, isMarked: boolean): string {
  const cut = piece.isCutBefore ? `${CUT} ` : "";
  const words = escapeHtml(piece.exact);
  return `<p${attributes}>${cut}${isMarked ? `<mark>${words}</mark>` : words}</p>`;
}

/** The Markdown itself stays with it, so that nothing of the note is lost in rendering. */
function note(markdown: string): string {
  return `<div class="note" data-markdown="${escapeHtml(markdown)}">${renderMarkdown(markdown)}</div>`;
}

function facts(excerpt: Excerpt): string {
  const { annotation, citation, link, locator, addresses } = excerpt;
  const href = link && escapeHtml(link);
  const tags = annotation.tags.map((tag) => `<span class="tag">${escapeHtml(tag)}</span>`);
  const { created, modified } = annotation;
  const changed = modified === created ? "" : `, changed ${time(modified)}`;
  const rows: [string, string | null][] = [
    ["Whose words", escapeHtml(excerptVoices(excerpt).join("; "))],
    ["Citation", citation && htmlText(citation)],
    ["Place", locator && escapeHtml(locator)],
    ["Addresses", escapeHtml(addresses.join(", "))],
    ["Link", href && `<a href="${href}">${href}</a>`],
    ["Highlight", annotation.colour],
    ["Tags", tags.join(", ")],
    ["Created", time(created) + changed],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join("");
}

/** The day in words, in UTC; the moment for machines. */
function time(iso: string): string {
  return `<time datetime="${escapeHtml(iso)}">${DAY.format(new Date(iso))}</time>`;
}
