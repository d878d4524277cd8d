import type { MarkdownToken } from "../../text/markdown.ts";
import { colourIn, sourceOf, timeIn } from "../facts.ts";
import type { IncomingAnnotation, IncomingQuote } from "../incoming.ts";
import { addressIn } from "../../corpus/link.ts";

/** A block of Markdown: a paragraph, a quotation, a list… */
export interface Block {
  type: string;
  /** Of a paragraph that is nothing but a block id: the id behind `r-`. */
  id: string | null;
  tokens: MarkdownToken[];
  /** As they are in the file. */
  lines: string[];
}

/** An excerpt of its blocks; null when there is nothing in them. */
export function readExcerpt(blocks: Block[]): IncomingAnnotation | null {
  const id = blocks.find((block) => block.id !== null)?.id ?? null;
  const quotations = blocks.filter(({ type }) => type === "blockquote_open").map(quotedLines);
  const list = blocks.find(({ type }) => type === "bullet_list_open");
  const facts = new Map(list ? inlines(list.tokens).map(factOf) : []);
  const place = facts.get("Link");
  const link = place?.children?.find(({ type }) => type === "link_open")?.attrGet("href") ?? "";
  const words = blocks.filter(
    (block, at) => block.type === "blockquote_open" && at === 0 && !isNote(quotedLines(block)),
  );
  const [created = "", modified = ""] = textOf(facts.get("Created")).split(", changed ");
  const source = sourceOf([String(link)], []);
  const isOnPassage = /paragraph/.test(textOf(facts.get("About")));
  return {
    id: id === null ? null : originalId(id),
    stored: null,
    quotes: isOnPassage ? [] : words.flatMap(({ tokens }) => quotesIn(tokens, String(link))),
    source,
    note: quotations.filter(isNote).map(noteIn).join("\n\n"),
    tags: tagsIn(facts.get("Tags")),
    colour: colourIn(textOf(facts.get("Colour"))),
    created: timeIn(created),
    modified: timeIn(modified) ?? timeIn(created),
  };
}

/** Block ids have other characters than letters, figures and dashes as their number. */
function originalId(id: string): string {
  return id.replaceAll(/-x([0-9a-f]{1,6})-/g, (written, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : written;
  });
}

function quotedLines({ lines }: Block): string[] {
  return lines.filter((line) => line.startsWith(">")).map((line) => line.replace(/^> ?/, ""));
}

function isNote([first = ""]: string[]): boolean {
  return first.startsWith("[!note]");
}

/** A line that would have claimed a block id was escaped. */
function noteIn(lines: string[]): string {
  return lines
    .slice(1)
    .join("\n")
    .replaceAll(/(^|\s)\\(\^r-[A-Za-z0-9-]+[^\S\r\n]*)$/gm, "$1$2");
}

/** Paragraphs of words; those that begin in bold name a speaker, those in italics mark a cut. */
function quotesIn(tokens: MarkdownToken[], link: string): IncomingQuote[] {
  return inlines(tokens).flatMap((token) => {
    const first = token.children?.find(({ type, content }) => type !== "text" || content !== "");
    const exact = textOf(token);
    if (first?.type === "strong_open" || first?.type === "em_open" || exact.trim() === "")
      return [];
    return [{ exact, prefix: "", suffix: "", address: addressIn(link), start: null }];
  });
}

function inlines(tokens: MarkdownToken[]): MarkdownToken[] {
  return tokens.filter(({ type }) => type === "inline");
}

/** A line such as `**Colour:** yellow`, by its name. */
function factOf(token: MarkdownToken): [string, MarkdownToken] {
  const [name = ""] = textWithin(token).split(":");
  return [name, token];
}

/** What stands behind the name of a fact; all of any other token. */
function textOf(token: MarkdownToken | undefined): string {
  if (!token) return "";
  const children = token.children ?? [];
  const end = children.findIndex(({ type }) => type === "strong_close");
  const isFact =
    children.find(({ type, content }) => type !== "text" || content !== "")?.type === "strong_open";
  return written(isFact ? children.slice(end + 1) : children).replace(isFact ? /^ / : /^$/, "");
}

function textWithin(token: MarkdownToken): string {
  return written(token.children ?? []);
}

function written(tokens: MarkdownToken[]): string {
  return tokens
    .map(({ type, content }) => (type === "hardbreak" || type === "softbreak" ? "\n" : content))
    .join("");
}

/** `#legal`, and in italics behind it the tag as it is where it had to change. */
function tagsIn(token: MarkdownToken | undefined): string[] {
  const tags: string[] = [];
  let isSpelling = false;
  for (const { type, content } of token?.children ?? []) {
    if (type === "em_open") tags[tags.length - 1] = "";
    if (type === "em_open" || type === "em_close") isSpelling = type === "em_open";
    else if (isSpelling) tags[tags.length - 1] += content;
    else for (const [, tag = ""] of content.matchAll(/#([^\s,]+)/g)) tags.push(tag);
  }
  return tags;
}
