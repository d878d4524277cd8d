import type { StyledText } from "../../../citation/styled-text.ts";
import { bracketedInsertions } from "../../bracketed-insertions.ts";
import type { Piece } from "../../pieces.ts";
import {
  CUT,
  type Utterance,
  utteranceDetail,
  utteranceName,
  utterancesOf,
} from "../../utterances.ts";
import { escapeMarkdown, escapeMarkdownLine } from "../../../text/escape-markdown.ts";

/** Words in a block quote; paragraphs that open in bold name whose words follow, all others are words. */
export function quoteBlock(utterances: Utterance[]): string {
  return quoted(utterances.flatMap(utteranceParagraphs).join("\n\n"));
}

/** Passages beside the words, in a callout of their own that opens when it is asked for; none for none. */
export function contextBlock(pieces: Piece[], title: string): string[] {
  if (pieces.length === 0) return [];
  const paragraphs = utterancesOf(pieces).flatMap(utteranceParagraphs);
  return [quoted(`[!quote]- ${title}\n${paragraphs.join("\n\n")}`)];
}

function utteranceParagraphs(utterance: Utterance): string[] {
  const detail = utteranceDetail(utterance);
  const name = `**${escapeMarkdownLine(utteranceName(utterance))}**`;
  return [
    `${name}${detail && ` ${escapeMarkdownLine(detail.trimStart())}`}:`,
    ...utterance.pieces.flatMap(pieceParagraphs),
  ];
}

function pieceParagraphs(piece: Piece): string[] {
  const words = escapeMarkdown(bracketedInsertions(piece));
  return piece.isCutBefore ? [`*${escapeMarkdownLine(CUT)}*`, words] : [words];
}

/**
 * A note in a callout, its Markdown line by line as written: inside it, neither headings nor fences nor
 * front matter reach the rest of the file. Only a line that would claim a block id of ours is escaped.
 * The title may be empty.
 */
export function noteBlock(note: string, title: string): string {
  const text = note.replaceAll(/(^|\s)(\^r-[A-Za-z0-9-]+[^\S\r\n]*)$/gm, "$1\\$2");
  return quoted(`${`[!note] ${title}`.trimEnd()}\n${text}`);
}

function quoted(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === "" ? ">" : `> ${line}`))
    .join("\n");
}

/** A citation with its italics. */
export function styledMarkdown(text: StyledText): string {
  return text
    .map((run) => {
      const escaped = escapeMarkdownLine(run.text);
      return run.italic ? `*${escaped}*` : keepEdges(run.text, escaped);
    })
    .join("");
}

/** A run's outer spaces are inside the line, where plain spaces are safe and better to read. */
function keepEdges(text: string, escaped: string): string {
  const start = text.startsWith(" ") ? escaped.replace(/^&#32;/, " ") : escaped;
  return text.endsWith(" ") ? start.replace(/&#32;$/, " ") : start;
}
