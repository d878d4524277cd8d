import { writeRow } from "../../../csv/write-table.ts";
import { escapeMarkdown, escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import { escapeHtml } from "../../../text/html-text.ts";
import { obsidianTag } from "../markdown/obsidian-tag.ts";
import { texLine, texParagraphs } from "../tex/escape-tex.ts";

/** Turns text into the same text in some form; nothing counts as an empty text. */
type Filter = (value: unknown) => string;

function ofText(write: (text: string) => string): Filter {
  return (value) => write(value === null || value === undefined ? "" : String(value));
}

/** Filters that Readout adds; the first six write text so that a reader of that form gets the very text back. */
export const TEMPLATE_FILTERS: Readonly<Record<string, Filter>> = {
  md: ofText(escapeMarkdown),
  md_line: ofText(escapeMarkdownLine),
  html: ofText(escapeHtml),
  tex: ofText(texParagraphs),
  tex_line: ofText(texLine),
  csv: ofText((text) => writeRow([text]).replace(/\r\n$/, "")),
  /** Each line behind `> `. */
  quote: ofText((text) => text.replaceAll(/^/gm, "> ")),
  /** A tag as Obsidian accepts it, without `#`. */
  tag: ofText(obsidianTag),
};
