import { escapeHtml } from "../text/html-text.ts";

/** A stretch of text in one style. */
export interface TextRun {
  text: string;
  italic: boolean;
}

/** Text with the only styling that citations need, for every format to write in its own way. */
export type StyledText = TextRun[];

export function roman(text: string): TextRun {
  return { text, italic: false };
}

export function italic(text: string): TextRun {
  return { text, italic: true };
}

/** The text without its styling. */
export function plainText(text: StyledText): string {
  return text.map((run) => run.text).join("");
}

/** The text as an HTML fragment, italics in `<i>`. */
export function htmlText(text: StyledText): string {
  return text
    .map((run) => (run.italic ? `<i>${escapeHtml(run.text)}</i>` : escapeHtml(run.text)))
    .join("");
}
