import { escapeHtml } from "../../../text/html-text.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { Piece } from "../../pieces.ts";
import {
  CUT,
  type Utterance,
  utteranceDetail,
  utteranceName,
  utterancesOf,
} from "../../utterances.ts";
import { wordParts } from "../../word-parts.ts";

/** The words with their surroundings, each voice named before its words; `after` is HTML that ends the last of the words. */
export function quotation(excerpt: Excerpt, after: string): string {
  const { before, pieces, work } = excerpt;
  const shown = { language: work?.language ?? null, after, last: pieces.at(-1), excerpt };
  const utterances = utterancesOf([...before, ...pieces, ...excerpt.after]);
  return `<blockquote>${utterances.map((one) => utteranceHtml(one, shown)).join("")}</blockquote>`;
}

interface Shown {
  language: string | null;
  after: string;
  last: Piece | undefined;
  excerpt: Excerpt;
}

function utteranceHtml(utterance: Utterance, shown: Shown): string {
  const isContext = !utterance.pieces.some((piece) => shown.excerpt.pieces.includes(piece));
  const name = `<b>${escapeHtml(utteranceName(utterance))}</b>`;
  const kind = isContext ? "voice of-context" : "voice";
  return [
    `<p class="${kind}">${name}${escapeHtml(utteranceDetail(utterance))}:</p>`,
    ...utterance.pieces.map((piece) => paragraph(piece, utterance, shown)),
  ].join("");
}

function paragraph(piece: Piece, { voice }: Utterance, shown: Shown): string {
  const isQuoted = shown.excerpt.pieces.includes(piece);
  const isMarked = isQuoted && shown.excerpt.annotation.target.kind === "text";
  const kinds = [...(voice?.part === "editor" ? ["editor"] : []), ...(isQuoted ? [] : ["context"])];
  const language = shown.language === null ? "" : ` lang="${escapeHtml(shown.language)}"`;
  const kind = kinds.length > 0 ? ` class="${kinds.join(" ")}"` : "";
  const cut = isQuoted && piece.isCutBefore ? `${CUT} ` : "";
  const words = wordsHtml(piece);
  const end = piece === shown.last ? shown.after : "";
  return `<p${language}${kind}>${cut}${isMarked ? `<mark>${words}</mark>` : words}${end}</p>`;
}

/** The words alone, with the editor’s insertions set apart without a character of ours. */
function wordsHtml(piece: Piece): string {
  return wordParts(piece)
    .map(({ words, isInserted }) => {
      const html = escapeHtml(words);
      return isInserted ? `<span class="insertion">${html}</span>` : html;
    })
    .join("");
}
