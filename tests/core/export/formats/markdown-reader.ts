import MarkdownIt, { type Token } from "markdown-it";
import { parse } from "yaml";

interface ReadExcerpt {
  /** Words of each paragraph of the quotation. */
  words: string[];
  /** The attributions before them. */
  voices: string[];
  id: string;
  note: string;
  tags: { written: string; spelling: string }[];
  facts: string[];
}

/** Reads an export as CommonMark and YAML, with no more knowledge of it than its description gives. */
export function readMarkdown(file: string): {
  data: Record<string, unknown>;
  excerpts: ReadExcerpt[];
  headings: string[];
} {
  const [, front = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(file) ?? [];
  const lines = body.split("\n");
  const tokens = new MarkdownIt("commonmark").parse(body, {});
  const excerpts: ReadExcerpt[] = [];
  const headings: string[] = [];
  let open: ReadExcerpt = emptyExcerpt();
  for (const [index, token] of tokens.entries()) {
    if (token.level > 0) continue;
    const inside = tokens.slice(index, closing(tokens, index));
    const text = inlineText(inside[1]);
    if (token.type === "heading_open") headings.push(text);
    if (token.type === "blockquote_open") readQuote(inside, lines, open);
    if (token.type === "paragraph_open" && text.startsWith("^")) open.id = text.slice(1);
    if (token.type === "bullet_list_open") {
      readFacts(inside, open);
      excerpts.push(open);
      open = emptyExcerpt();
    }
  }
  return { data: parse(front) as Record<string, unknown>, excerpts, headings };
}

function emptyExcerpt(): ReadExcerpt {
  return { words: [], voices: [], id: "", note: "", tags: [], facts: [] };
}

function closing(tokens: Token[], from: number): number {
  return (
    tokens.findIndex((token, index) => index > from && token.level === 0 && token.nesting < 1) + 1
  );
}

function readQuote(tokens: Token[], lines: string[], excerpt: ReadExcerpt): void {
  const [from = 0, to = 0] = tokens[0]?.map ?? [];
  const source = lines
    .slice(from, to)
    .filter((line) => line.startsWith(">"))
    .map((line) => line.replace(/^> ?/, ""));
  if (source[0]?.startsWith("[!note]")) {
    excerpt.note = source.slice(1).join("\n");
    return;
  }
  for (const token of tokens.filter(({ type }) => type === "inline")) {
    const first = token.children?.find(({ type, content }) => type !== "text" || content !== "");
    if (first?.type === "strong_open") excerpt.voices.push(inlineText(token));
    else if (first?.type !== "em_open") excerpt.words.push(inlineText(token));
  }
}

function readFacts(tokens: Token[], excerpt: ReadExcerpt): void {
  for (const token of tokens.filter(({ type }) => type === "inline")) {
    const text = inlineText(token);
    excerpt.facts.push(text);
    if (text.startsWith("Tags:")) excerpt.tags = readTags(token);
  }
}

/** `#legal` stands in plain text; an emphasis after it has the original spelling. */
function readTags(token: Token): ReadExcerpt["tags"] {
  const tags: ReadExcerpt["tags"] = [];
  const children = token.children ?? [];
  let isSpelling = false;
  for (const { type, content } of children.slice(
    children.findIndex((child) => child.type === "strong_close"),
  )) {
    const last = tags.at(-1);
    if (type === "em_open" && last) last.spelling = "";
    if (type === "em_open" || type === "em_close") isSpelling = type === "em_open";
    else if (isSpelling && last) last.spelling += content;
    else
      for (const [, tag = ""] of content.matchAll(/#([^\s,]+)/g))
        tags.push({ written: tag, spelling: tag });
  }
  return tags;
}

function inlineText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => (type === "hardbreak" || type === "softbreak" ? "\n" : content))
    .join("");
}
