import { escapeMarkdownLine } from "../../../text/escape-markdown.ts";
import { closedMarkdown } from "../../notes/closed-markdown.ts";
import type { NoteEntry, NoteLink } from "../../notes/note.ts";
import { EXCERPT_STANCE } from "../../notes/stance-name.ts";
import { excerptBlocks, headingBlock } from "../markdown/markdown.ts";

const UUID = /^r-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id that Logseq can have for a part; it accepts none that is no UUID. */
export function uuidOf(part: string): string | null {
  return UUID.exec(part)?.[1] ?? null;
}

/** One block of the outline: its first line, its id, and what else stands in it. */
export function logseqBody(entry: NoteEntry, linkText: (link: NoteLink) => string): string {
  const { content } = entry;
  if (content.kind === "heading") return headingBlock(content);
  if (content.kind === "words") return insideBlock(closedMarkdown(content.text));
  if (content.kind === "links")
    return [
      `**${escapeMarkdownLine(content.caption)}**`,
      ...content.links.map((link) => `* ${linkText(link)}`),
    ].join("\n");
  return excerptBody(entry, content, linkText);
}

function excerptBody(
  { id, isFirst, elsewhere }: NoteEntry,
  { excerpt, stance }: Extract<NoteEntry["content"], { kind: "excerpt" }>,
  linkText: (link: NoteLink) => string,
): string {
  const uuid = isFirst ? uuidOf(id) : null;
  const [quote = "", , ...rest] = excerptBlocks(excerpt);
  const facts = (rest.pop() ?? "").replaceAll(/^- /gm, "* ");
  const title = excerpt.locator ?? excerpt.annotation.target.kind;
  return [
    `**${escapeMarkdownLine(title)}**`,
    ...(uuid === null ? [] : [`id:: ${uuid}`]),
    [quote, ...rest, facts].join("\n\n"),
    ...(stance === null ? [] : [`* **Stands:** ${EXCERPT_STANCE[stance]}`]),
    ...(elsewhere.length === 0 ? [] : [`* **Also in:** ${elsewhere.map(linkText).join(", ")}`]),
  ].join("\n");
}

/** A line that begins with a dash would be a block of its own, and one that begins with a key and colons a property. */
function insideBlock(text: string): string {
  return text
    .replaceAll(/^([ \t]*)-(?=[ \t]|$)/gm, "$1*")
    .replaceAll(/^([ \t]*[^\s:]+)::/gm, "$1\\::");
}
