const LINE_BREAKS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
// Neither TeX nor any line-based format can hold control characters or noncharacters.
const UNWRITABLE = /[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu;

/** Text with line feeds for line breaks of every kind, and U+FFFD for what no text file should hold. */
export function writableText(text: string): string {
  return text.toWellFormed().replaceAll(LINE_BREAKS, "\n").replaceAll(UNWRITABLE, "\uFFFD");
}
