import { type MarkdownToken, parseMarkdown } from "../../text/markdown.ts";
import type { AnnotationReader } from "../reader.ts";
import { readItems } from "../read-items.ts";
import { type Block, readExcerpt } from "./read-excerpt.ts";

const OWN = /^\^r-[A-Za-z0-9-]+[^\S\r\n]*$/m;

/** Markdown as Readout exports it: a quotation, its block id, a note, and a list of facts. */
export const markdown: AnnotationReader = {
  format: "Markdown of Readout",
  read({ text }) {
    if (!OWN.test(text)) return null;
    return readItems(excerptsIn(blocksOf(text.replaceAll("\r\n", "\n"))), readExcerpt);
  },
};

/** The blocks of each excerpt, from the one before its block id to its list of facts; what its owner wrote around it is none. */
function excerptsIn(blocks: Block[]): Block[][] {
  const starts = blocks.flatMap((block, at) => (block.id === null ? [] : [Math.max(0, at - 1)]));
  return starts.map((start, at) => {
    const own = blocks.slice(start, starts[at + 1] ?? blocks.length);
    const facts = own.findIndex(({ type }) => type === "bullet_list_open");
    return facts < 0 ? own : own.slice(0, facts + 1);
  });
}

/** Without front matter, which would be read as text. */
function blocksOf(text: string): Block[] {
  const body = text.replace(/^\uFEFF?---\n[^]*?\n---\n/, (front) =>
    "\n".repeat(front.split("\n").length - 1),
  );
  const lines = body.split("\n");
  const tokens = parseMarkdown(body);
  const blocks: Block[] = [];
  for (let from = 0; from < tokens.length;) {
    const to = endOf(tokens, from);
    const inside = tokens.slice(from, to);
    const [start = 0, end = 0] = inside[0]?.map ?? [];
    const [, id = null] =
      inside[0]?.type === "paragraph_open"
        ? (/^\^r-([A-Za-z0-9-]+)\s*$/.exec(inside[1]?.content ?? "") ?? [])
        : [];
    blocks.push({
      type: inside[0]?.type ?? "",
      id,
      tokens: inside,
      lines: lines.slice(start, end),
    });
    from = to;
  }
  return blocks;
}

/** Behind the last token of the block that begins there. */
function endOf(tokens: MarkdownToken[], from: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]!.level > 0 || tokens[at]!.nesting > 0)) at += 1;
  return at + 1;
}
