import { emptyDocument } from "../empty-document.ts";
import { refused } from "../refused.ts";
import type {
  ImportLimits,
  ImportWarning,
  SourceBlock,
  SourceDocument,
} from "../source-document.ts";
import { decodeText } from "./decode-text.ts";
import { findHeadings } from "./headings.ts";
import { knownWords } from "./join-lines.ts";
import { lineShape } from "./line-shape.ts";
import { groupLines } from "./lines.ts";
import { readParagraphs, type TextParagraph } from "./paragraphs.ts";

export interface TextOptions {
  /** For messages. */
  file: string;
  limits: ImportLimits;
}

/**
 * Reads a plain text file in whatever encoding it is.
 * @throws ReadoutError `import-refused` for what holds no text, or more than the limits allow.
 */
export function readTextFile(bytes: Uint8Array, options: TextOptions): SourceDocument {
  const { text, encoding, warnings } = decodeText(bytes, options.file);
  const found: ImportWarning[] =
    encoding === "utf-8" || encoding.startsWith("utf-16")
      ? []
      : [{ place: null, message: `its encoding was taken for ${encoding}, by its letters` }];
  return readText(text, options, [...found, ...warnings]);
}

/**
 * Reads plain text: paragraphs, verse, tables, and the headings that surely are some.
 * @throws ReadoutError `import-refused` for what holds no words, or more than the limits allow.
 */
export function readText(
  text: string,
  { file, limits }: TextOptions,
  warnings: ImportWarning[] = [],
): SourceDocument {
  if (text.length > limits.characters)
    throw refused(
      file,
      null,
      `it has more than ${limits.characters.toLocaleString("en")} characters`,
      "Divide it into several files.",
    );
  const groups = groupLines(text);
  const paragraphs = readParagraphs(groups, lineShape(groups), knownWords(groups));
  if (paragraphs.length === 0) throw refused(file, null, "it holds no words");
  const headings = findHeadings(paragraphs);
  const title = [...headings].find(([, level]) => level === 1)?.[0];
  return {
    ...emptyDocument(),
    title: title === undefined ? null : (paragraphs[title] as TextParagraph).text,
    blocks: paragraphs.map((paragraph, index) => toBlock(paragraph, headings.get(index))),
    warnings: [...warnings, ...paragraphs.flatMap((paragraph) => paragraph.warnings)],
  };
}

function toBlock(paragraph: TextParagraph, level: number | undefined): SourceBlock {
  const { kind, text, line, page, isApart } = paragraph;
  return {
    kind: level === undefined ? kind : "heading",
    level: level ?? (kind === "item" ? 1 : 0),
    text,
    speaker: null,
    time: null,
    notes: [],
    pages: page === null ? [] : [{ at: 0, label: String(page) }],
    place: `line ${line}`,
    ...(isApart ? { apart: true as const } : {}),
  };
}
