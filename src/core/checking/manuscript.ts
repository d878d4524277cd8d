import type { TextSpan } from "../../contract/work.ts";

/** A paragraph of a manuscript. A `quote` is set off as one, by the format or by `>`. */
export interface ManuscriptParagraph extends TextSpan {
  kind: "text" | "heading" | "quote";
  /** Of headings, 1 to 6, where the format says so. */
  level?: number;
  /** Footnotes and comments that hang on it: UTF-16 offset into the manuscript's text, and what they say. */
  notes: { at: number; text: string }[];
}

/** A text to be checked as plain text; its paragraphs are in order and do not overlap. */
export interface Manuscript {
  name: string;
  text: string;
  paragraphs: ManuscriptParagraph[];
  /** What of the file did not come through, each a sentence. */
  warnings: string[];
}

/** A blank line ends a paragraph; in a text without any, so does a line that ends like a sentence. */
export function manuscriptOfText(name: string, text: string): Manuscript {
  const between = /\n[^\S\n]*>*[^\S\n]*\n/u.test(text)
    ? /\r?\n[^\S\n]*>*[^\S\n]*\r?\n\s*/gu
    : /(?<=[.!?…:;”"»“’)\]][^\S\n]*)\r?\n/gu;
  const paragraphs: ManuscriptParagraph[] = [];
  let start = 0;
  const end = (at: number) => {
    const paragraph = paragraphOf(text, start, at);
    if (paragraph) paragraphs.push(paragraph);
  };
  for (const gap of text.matchAll(between)) {
    end(gap.index);
    start = gap.index + gap[0].length;
  }
  end(text.length);
  return { name, text, paragraphs, warnings: [] };
}

function paragraphOf(text: string, from: number, to: number): ManuscriptParagraph | null {
  const raw = text.slice(from, to);
  const words = raw.trim();
  if (words === "") return null;
  const start = from + raw.indexOf(words);
  const isQuote = words.split("\n").every((line) => /^\s*>/u.test(line));
  const kind = isQuote ? "quote" : /^#{1,6}\s/u.test(words) ? "heading" : "text";
  return { kind, start, end: start + words.length, notes: [] };
}
