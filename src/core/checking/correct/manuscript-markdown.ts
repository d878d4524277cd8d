import { escapeMarkdownLine } from "../../text/escape-markdown.ts";
import type { Manuscript, ManuscriptParagraph } from "../manuscript.ts";
import { type Corrections, type Edit, inOrder, withEdits } from "./corrections.ts";
import { MARKUP, textEdits } from "./corrected-text.ts";

/** What begins a line of Markdown as something else than words. */
const BEGINNING = /^(?:[-+>#]|\d{1,9}(?=[.)]))/u;

/**
 * A manuscript that was read from a file of another format, as Markdown with its corrections: headings, quotations set
 * off, its own notes as footnotes. What the format has beside that is not in it.
 */
export function manuscriptMarkdown(manuscript: Manuscript, corrections: Corrections): string {
  const { text, paragraphs } = manuscript;
  const { within: changes, behind } = textEdits(text, corrections, "markdown");
  const notes = paragraphs.flatMap((paragraph) => paragraph.notes);
  const marks = notes.map(({ at }, index) => ({ start: at, end: at, words: `[^${index + 1}]` }));
  const said = notes.map(
    ({ text: words }, index) => `\n\n[^${index + 1}]: ${escapeMarkdownLine(words.trim())}`,
  );
  const isKept = (mark: Edit) =>
    !changes.some(({ start, end }) => mark.start < end && start <= mark.start);
  const beginnings = paragraphs.flatMap((paragraph) => beginningOf(paragraph));
  const lines = paragraphs.flatMap((paragraph) => lineEdits(text, paragraph)).filter(isKept);
  const escapes = paragraphs.flatMap((paragraph) => escapeEdits(text, paragraph)).filter(isKept);
  const body = withEdits(
    text,
    inOrder([...beginnings, ...changes, ...marks, ...lines, ...escapes]),
  );
  const last = behind.map(({ words }) => words);
  return `${body.trimEnd()}${said.join("")}${last.join("").trimEnd()}\n`;
}

const prefixOf = ({ kind }: ManuscriptParagraph) => (kind === "quote" ? "> " : "");

function beginningOf(paragraph: ManuscriptParagraph): Edit[] {
  const { kind, level = 2, start } = paragraph;
  const words = kind === "heading" ? `${"#".repeat(level)} ` : prefixOf(paragraph);
  return words === "" ? [] : [{ start, end: start, words }];
}

function lineEdits(text: string, paragraph: ManuscriptParagraph): Edit[] {
  const { start, end } = paragraph;
  return [...text.slice(start, end).matchAll(/\n/gu)].map(({ index }) => ({
    start: start + index,
    end: start + index + 1,
    words: `\\\n${prefixOf(paragraph)}`,
  }));
}

function escapeEdits(text: string, { start, end }: ManuscriptParagraph): Edit[] {
  const words = text.slice(start, end);
  const places = [...words.matchAll(MARKUP)].map(({ index }) => index);
  const first = BEGINNING.exec(words)?.[0];
  if (first !== undefined) places.unshift(/\d/u.test(first) ? first.length : 0);
  return places.map((at) => ({ start: start + at, end: start + at, words: "\\" }));
}
