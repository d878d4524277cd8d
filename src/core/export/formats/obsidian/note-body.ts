import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import { EXCERPT_STANCE } from "../../notes/stance-name.ts";
import type { NoteEntry, NoteLink } from "../../notes/note.ts";
import { closedMarkdown } from "../../notes/closed-markdown.ts";
import { excerptBlocks, headingBlock } from "../markdown/markdown.ts";

/** One part of a note as Obsidian reads it. */
export function obsidianBody(entry: NoteEntry, linkText: (link: NoteLink) => string): string {
  const { content, elsewhere, id } = entry;
  if (content.kind === "heading") return headingBlock(content);
  if (content.kind === "words") return `${closedMarkdown(content.text)}\n\n^${id}`;
  if (content.kind === "links")
    return [
      `**${escapeMarkdownLine(content.caption)}**`,
      "",
      ...content.links.map((link) => `- ${linkText(link)}`),
    ].join("\n");
  const facts = [
    ...(content.stance === null ? [] : [`- **Stands:** ${EXCERPT_STANCE[content.stance]}`]),
    ...(elsewhere.length === 0 ? [] : [`- **Also in:** ${elsewhere.map(linkText).join(", ")}`]),
  ];
  const [quote = "", , ...rest] = excerptBlocks(content.excerpt);
  const list = [rest.pop() ?? "", ...facts].join("\n");
  return [quote, `^${id}`, ...rest, list].join("\n\n");
}
