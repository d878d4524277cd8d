import { renderMarkdown } from "../../../text/markdown.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import { excerptWarning, STANCE_LINES, subjectTitle } from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { Stance } from "../../../../contract/dossier.ts";
import { quotation } from "./quotation.ts";
import { type CitedPlace, sideNote } from "./side-note.ts";

/** Characters of an excerpt that a page of paper should not cut in two. */
const UNCUT = 700;

/** One excerpt: the words and the note on them, and in the margin where they are from. */
export function article(excerpt: Excerpt, stance: Stance | null, place: CitedPlace): string {
  const { annotation, pieces } = excerpt;
  const warning = excerptWarning(excerpt);
  const isMarked = annotation.target.kind === "text";
  const reference = referenceHtml(place);
  const hasWords = pieces.length > 0;
  return [
    `<article id="r-${escapeHtml(place.id)}" class="${kindsOf(excerpt, stance).join(" ")}">`,
    `<div class="text">`,
    ...(stance === null ? [] : [`<p class="stance">${STANCE_LINES[stance]}</p>`]),
    ...(warning ? [`<p class="warning">${warning}</p>`] : []),
    ...(isMarked
      ? []
      : [`<p class="about">${subjectTitle(excerpt)}${hasWords ? "" : reference}</p>`]),
    ...(hasWords ? [quotation(excerpt, reference)] : []),
    ...(annotation.note === "" ? [] : [note(annotation.note)]),
    `</div>`,
    sideNote(excerpt, place),
    `</article>`,
  ].join("\n");
}

function kindsOf({ annotation, pieces, before, after }: Excerpt, stance: Stance | null): string[] {
  const characters = [...before, ...pieces, ...after].reduce(
    (sum, { exact }) => sum + exact.length,
    annotation.note.length,
  );
  return [
    annotation.colour ?? "plain",
    ...(stance === null ? [] : [stance]),
    ...(characters <= UNCUT ? ["short"] : []),
  ];
}

/** The number of the note in the margin, or the reference in brackets of a style that has no notes. */
function referenceHtml({ id, number, reference }: CitedPlace): string {
  if (number !== null)
    return `<sup><a id="c-${escapeHtml(id)}" href="#n-${escapeHtml(id)}">${number}</a></sup>`;
  return reference === null ? "" : ` <span class="cited">${reference}</span>`;
}

/** The Markdown itself stays with it, so that nothing of the note is lost in rendering. */
function note(markdown: string): string {
  return `<div class="note" data-markdown="${escapeHtml(markdown)}">${renderMarkdown(markdown)}</div>`;
}
