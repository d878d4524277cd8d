/** A document as the readers of these tests understand it, whatever its format. */
export interface ReadDocument {
  title: string;
  paragraphs: ReadParagraph[];
  /** In their order, each with its only paragraph. */
  footnotes: ReadParagraph[];
  comments: ReadComment[];
  /** The names of the styles that the document defines, as people see them. */
  styles: string[];
  /** Whatever decides about looks outside of the named styles; languages and directions do not. */
  direct: string[];
}

export interface ReadComment {
  paragraphs: ReadParagraph[];
  /** The words that it is on. */
  on: string;
}

export interface ReadParagraph {
  /** As people see it. */
  style: string;
  runs: ReadRun[];
  text: string;
  isRightToLeft: boolean;
}

export interface ReadRun {
  text: string;
  style: string | null;
  /** As the file says, `ru-RU`; null where it says nothing of its own. */
  language: string | null;
  href: string | null;
  /** Number of the footnote whose mark it is. */
  footnote: number | null;
}

export function paragraphOf(style: string, runs: ReadRun[], isRightToLeft: boolean): ReadParagraph {
  return { style, runs, text: runs.map(({ text }) => text).join(""), isRightToLeft };
}

/** The texts of all paragraphs of a style, in order. */
export function textsOf({ paragraphs }: ReadDocument, style: string): string[] {
  return paragraphs.filter((one) => one.style === style).map(({ text }) => text);
}

export function runsIn({ paragraphs }: ReadDocument): ReadRun[] {
  return paragraphs.flatMap(({ runs }) => runs);
}
