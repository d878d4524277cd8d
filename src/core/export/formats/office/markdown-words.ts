import { type MarkdownToken, parseMarkdown } from "../../../text/markdown.ts";
import { acceptedHref } from "./href.ts";
import { type Paragraph, paragraph, type Run, run } from "./paragraph.ts";
import { type CharacterStyle, headingStyle, type ParagraphStyle } from "./styles.ts";

/** Stands where Markdown has a rule. */
const RULE = "* * *";

interface List {
  /** Of the next item; null for lists without numbers. */
  number: number | null;
}

/** Where in nested blocks the next paragraph stands. */
interface Place {
  lists: List[];
  /** Stands before the words of the first paragraph of an item. */
  mark: string;
  quotes: number;
  heading: ParagraphStyle | null;
  isInCell: boolean;
}

/** The paragraphs of a text in Markdown; plain ones are of this style. */
export function* markdownParagraphs(markdown: string, plain: ParagraphStyle): Iterable<Paragraph> {
  const place: Place = { lists: [], mark: "", quotes: 0, heading: null, isInCell: false };
  let cells: Run[] = [];
  for (const token of parseMarkdown(markdown)) {
    move(token, place);
    if (token.type === "tr_open") cells = [];
    if (token.type === "inline" && place.isInCell) cells.push(...apart(cells), ...runsOf(token));
    else if (token.type === "inline") yield placed(runsOf(token), place, plain);
    if (token.type === "tr_close") yield paragraph("body", ...cells);
    if (token.type === "hr") yield paragraph(plain, run(RULE));
    if (token.type === "fence" || token.type === "code_block")
      yield paragraph("code", run(token.content.replace(/\n$/, "")));
  }
}

function move(token: MarkdownToken, place: Place): void {
  const { lists } = place;
  const last = lists.at(-1);
  if (token.type === "heading_open") place.heading = headingStyle(Number(token.tag.slice(1)));
  else if (token.type === "heading_close") place.heading = null;
  else if (/^t[hd]_/.test(token.type)) place.isInCell = token.nesting === 1;
  else if (token.type === "blockquote_open") place.quotes += 1;
  else if (token.type === "blockquote_close") place.quotes -= 1;
  else if (token.type === "bullet_list_open") lists.push({ number: null });
  else if (token.type === "ordered_list_open")
    lists.push({ number: Number(token.attrGet("start") ?? 1) });
  else if (token.type.endsWith("_list_close")) lists.pop();
  else if (token.type === "list_item_open" && last) {
    place.mark = last.number === null ? "•\t" : `${last.number}.\t`;
    if (last.number !== null) last.number += 1;
  }
}

function placed(runs: Run[], place: Place, plain: ParagraphStyle): Paragraph {
  if (place.heading !== null) return paragraph(place.heading, ...runs);
  if (place.lists.length > 0) {
    const mark = place.mark;
    place.mark = "";
    const deeper = "\t".repeat(place.lists.length - 1);
    return paragraph("list", run(`${deeper}${mark}`), ...runs);
  }
  return paragraph(place.quotes > 0 ? "block-text" : plain, ...runs);
}

function apart(cells: Run[]): Run[] {
  return cells.length > 0 ? [run("\t")] : [];
}

const MARKS: Record<string, CharacterStyle> = { em: "emphasis", strong: "strong", s: "struck" };

function runsOf({ children }: MarkdownToken): Run[] {
  const runs: Run[] = [];
  const marks: CharacterStyle[] = [];
  let href: string | null = null;
  for (const token of children ?? []) {
    const mark = MARKS[token.type.replace(/_(?:open|close)$/, "")];
    if (mark && token.nesting === 1) marks.push(mark);
    else if (mark && token.nesting === -1) marks.splice(marks.lastIndexOf(mark), 1);
    else if (token.type === "link_open") href = acceptedHref(String(token.attrGet("href") ?? ""));
    else if (token.type === "link_close") href = null;
    else runs.push(run(textOf(token), { style: styleOf(token, marks, href), href }));
  }
  return runs.filter(({ text }) => text !== "");
}

function textOf(token: MarkdownToken): string {
  return token.type === "softbreak" || token.type === "hardbreak" ? "\n" : token.content;
}

function styleOf(
  token: MarkdownToken,
  marks: readonly CharacterStyle[],
  href: string | null,
): CharacterStyle | null {
  if (token.type === "code_inline") return "code";
  if (marks.includes("strong") && marks.includes("emphasis")) return "strong-emphasis";
  return marks.at(-1) ?? (href === null ? null : "link");
}
