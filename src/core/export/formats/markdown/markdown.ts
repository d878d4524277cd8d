import { stringify } from "yaml";
import type { Work } from "../../../../contract/work.ts";
import type { SectionOutline } from "../../../corpus/work-outline.ts";
import {
  excerptSubject,
  excerptVoices,
  excerptWarning,
  NOTHING,
  outsideTitle,
  recordDescription,
  sectionName,
  subjectTitle,
} from "../../description.ts";
import type { Excerpt } from "../../excerpts.ts";
import { plainText } from "../../../citation/styled-text.ts";
import { utterancesOf } from "../../utterances.ts";
import { type ExportContext, type ExportFormatter, workNotes } from "../formatter.ts";
import { blockId } from "./block-id.ts";
import { noteBlock, quoteBlock, styledMarkdown } from "./blocks.ts";
import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import { obsidianTag } from "./obsidian-tag.ts";

/** CommonMark with the front matter, callouts, tags and block ids that Obsidian reads. */
export const markdown: ExportFormatter = {
  format: "markdown",
  extension: "md",
  mediaType: "text/markdown;charset=utf-8",
  write(excerpts, context) {
    const blocks = [frontMatter(excerpts, context)];
    if (excerpts.length === 0) blocks.push(`# ${escapeMarkdownLine(context.title)}`, NOTHING);
    let headings: string[] = [];
    for (const excerpt of excerpts) {
      const current = headingsOf(excerpt, context);
      const from = current.findIndex((heading, level) => heading !== headings[level]);
      if (from >= 0) blocks.push(...current.slice(from));
      headings = current;
      blocks.push(...excerptBlocks(excerpt));
    }
    return `${blocks.join("\n\n")}\n`;
  },
};

function frontMatter(excerpts: Excerpt[], context: ExportContext): string {
  const { title, link } = context;
  const tags = new Set(excerpts.flatMap(({ annotation }) => annotation.tags.map(obsidianTag)));
  const data = {
    title,
    source: workNotes(context).map(plainText),
    link,
    tags: [...tags].sort(),
    excerpts: excerpts.length,
  };
  return `---\n${stringify(data, { lineWidth: 0 })}---`;
}

/** Work, section and record, as headings of levels 1 to 3; those that a note lacks are left out. */
function headingsOf(excerpt: Excerpt, context: ExportContext): string[] {
  const { annotation, work, section, records, pieces } = excerpt;
  const { target } = annotation;
  const outside = outsideTitle(excerpt);
  if (target.kind === "notebook") return [`# ${outside}`];
  const title = `# ${escapeMarkdownLine(work?.title ?? target.work)}`;
  if (outside !== null) return [title, `## ${outside}`];
  const editors = pieces.filter(({ voice }) => voice?.part === "editor");
  const sources = records.map((record) => recordDescription(record, context.corpus));
  if (editors.length > 0) sources.push(`Commentary: ${editors[0]?.voice?.editor ?? ""}`);
  return [
    title,
    ...(section ? [`## ${sectionTitle(section, work)}`] : []),
    ...(section && sources.length > 0 ? [`### ${escapeMarkdownLine(sources.join("; "))}`] : []),
  ];
}

function sectionTitle(section: SectionOutline, work: Work | null): string {
  const number = section.number === null ? "" : `${section.number}. `;
  return number + escapeMarkdownLine(sectionName(section, work));
}

function excerptBlocks(excerpt: Excerpt): string[] {
  const { annotation, pieces } = excerpt;
  const quote = pieces.length > 0 ? [quoteBlock(utterancesOf(pieces))] : [];
  const onPassage = annotation.target.kind === "passage" ? subjectTitle(excerpt) : "";
  const note = annotation.note === "" ? [] : [noteBlock(annotation.note, onPassage)];
  const [first = `*${subjectTitle(excerpt)}*`, ...rest] = [...quote, ...note];
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
