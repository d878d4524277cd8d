import { stringify } from "yaml";
import {
  excerptSubject,
  excerptVoices,
  excerptWarning,
  NOTHING,
  subjectTitle,
} from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import type { DocumentBlock, ExportDocument } from "../../export-document.ts";
import { plainText } from "../../../citation/styled-text.ts";
import { utterancesOf } from "../../utterances.ts";
import { type ExportContext, type ExportFormatter, workNotes } from "../formatter.ts";
import { blockId } from "./block-id.ts";
import { contextBlock, noteBlock, quoteBlock, styledMarkdown } from "./blocks.ts";
import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import { obsidianTag } from "./obsidian-tag.ts";

/** CommonMark with the front matter, callouts, tags and block ids that Obsidian reads. */
export const markdown: ExportFormatter = {
  format: "markdown",
  name: "Markdown",
  use: "Block quotes and tags for Obsidian and other notes.",
  purpose: "notes",
  extension: "md",
  mediaType: "text/markdown;charset=utf-8",
  *write(document, context) {
    yield `${frontMatter(document, context)}\n`;
    if (document.annotations.length === 0)
      yield `\n# ${escapeMarkdownLine(context.title)}\n\n${NOTHING}\n`;
    for (const block of document.blocks())
      yield blocksOf(block)
        .map((text) => `\n${text}\n`)
        .join("");
  },
};

function blocksOf(block: DocumentBlock): string[] {
  if (block.kind === "heading") return [headingBlock(block)];
  return block.kind === "words" ? [block.text] : excerptBlocks(block.excerpt);
}

export function headingBlock({
  level,
  number,
  text,
}: Extract<DocumentBlock, { kind: "heading" }>): string {
  return `${"#".repeat(Math.min(level, 6))} ${number === null ? "" : `${number}. `}${escapeMarkdownLine(text)}`;
}

function frontMatter({ annotations }: ExportDocument, context: ExportContext): string {
  const { title, link, parts } = context;
  const wanted = parts.tags ? annotations : [];
  const tags = new Set(wanted.flatMap((annotation) => annotation.tags.map(obsidianTag)));
  const data = {
    title,
    source: workNotes(context).map(plainText),
    link,
    tags: [...tags].sort(),
    excerpts: annotations.length,
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---`;
}

/** Quotation, block id, its surroundings and the note if there are any, and facts as a list; each a block of its own. */
export function excerptBlocks(excerpt: Excerpt): string[] {
  const { annotation, pieces, before, after } = excerpt;
  const quote = pieces.length > 0 ? [quoteBlock(utterancesOf(pieces))] : [];
  const onPassage = annotation.target.kind === "passage" ? subjectTitle(excerpt) : "";
  const note = annotation.note === "" ? [] : [noteBlock(annotation.note, onPassage)];
  const context = [
    ...contextBlock(before, "Before these words"),
    ...contextBlock(after, "After these words"),
  ];
  const [first = `*${subjectTitle(excerpt)}*`, ...rest] = [...quote, ...context, ...note];
  return [first, blockId(annotation.id), ...rest, facts(excerpt)];
}

function facts(excerpt: Excerpt): string {
  const { annotation, link, locator, addresses, citation } = excerpt;
  const voices = excerptVoices(excerpt).join("; ");
  const tags = annotation.tags.map(tagText).join(", ");
  const place = locator ?? addresses[0] ?? annotation.target.kind;
  const rows: [string, string | null][] = [
    ["Warning", excerptWarning(excerpt)],
    ["About", annotation.target.kind === "text" ? null : excerptSubject(excerpt)],
    ["Whose words", voices && escapeMarkdownLine(voices)],
    ["Citation", citation && styledMarkdown(citation)],
    ["Link", link && `[${escapeMarkdownLine(place)}](<${link}>)`],
    ["Addresses", addresses.map(escapeMarkdownLine).join(", ")],
    ["Colour", annotation.colour],
    ["Tags", tags],
    ["Created", escapeMarkdownLine(createdText(annotation.created, annotation.modified))],
  ];
  return rows
    .filter(([, value]) => value)
    .map(([name, value]) => `- **${name}:** ${value}`)
    .join("\n");
}

function createdText(created: string, modified: string): string {
  return modified === created ? created : `${created}, changed ${modified}`;
}

/** The original spelling follows in italics where the tag had to change. */
function tagText(tag: string): string {
  const legal = obsidianTag(tag);
  return legal === tag ? `#${legal}` : `#${legal} *${escapeMarkdownLine(tag)}*`;
}
