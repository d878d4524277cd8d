import type { CharacterStyle, ParagraphStyle } from "./styles.ts";

/** A stretch of text in one style and language. */
export interface Run {
  kind: "text";
  /** Line breaks and tabs count. */
  text: string;
  style: CharacterStyle | null;
  /** BCP 47; null for words of the writer and of Readout, which are English. */
  language: string | null;
  /** Where it leads, as `acceptedHref` gives it; null for plain text. */
  href: string | null;
}

export interface Footnote {
  kind: "footnote";
  /** From 1. */
  number: number;
  content: Run[];
}

/** What the reader noted about the words between the start and the end of it. */
export interface Comment {
  number: number;
  /** ISO 8601, UTC. */
  date: string;
  /** As it was written; empty where there are only tags. */
  note: string;
  tags: readonly string[];
}

export type Inline =
  | Run
  | Footnote
  | { kind: "comment-start"; comment: Comment }
  | { kind: "comment-end"; comment: Comment };

/** One paragraph of a document, for every office format alike. */
export interface Paragraph {
  style: ParagraphStyle;
  content: Inline[];
}

export function run(text: string, more: Partial<Omit<Run, "kind" | "text">> = {}): Run {
  return { kind: "text", text, style: null, language: null, href: null, ...more };
}

export function paragraph(style: ParagraphStyle, ...content: Inline[]): Paragraph {
  return { style, content };
}
