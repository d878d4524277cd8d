/** Text as a format without control characters can hold it at best: its lines, and U+FFFD for the rest. */
export function plainLines(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n|\r|\v|\f|\u0085|\u2028|\u2029/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\uFFFE|\uFFFF/gu, "\uFFFD");
}

/** The same in one line, however many spaces there were between two words. */
export function oneLine(text: string): string {
  return plainLines(text).replaceAll(/\s+/g, " ").trim();
}
