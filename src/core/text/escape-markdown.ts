/**
 * Text as Markdown that reads back as the same text, in CommonMark and in Obsidian: nothing in it
 * becomes markup, a link, a tag, a formula or a block id. Line breaks stay line breaks. NUL, and a
 * vertical tab at the edge of a line, are beyond Markdown and become U+FFFD.
 */
export function escapeMarkdown(text: string): string {
  return edgesAsEntities(text.split("\n").map(escapeLine));
}

/** The same on one line, for headings and list items: line breaks become spaces. */
export function escapeMarkdownLine(text: string): string {
  return escapeLine(text.replaceAll(/\s*[\r\n]\s*/g, " "));
}

/** A hard break needs text on both sides; elsewhere the break is written as a character. */
function edgesAsEntities(lines: string[]): string {
  const first = lines.findIndex((line) => line !== "");
  const last = lines.findLastIndex((line) => line !== "");
  if (first < 0) return "&#10;".repeat(lines.length - 1);
  const before = "&#10;".repeat(first);
  const after = "&#10;".repeat(lines.length - 1 - last);
  return before + lines.slice(first, last + 1).join("\\\n") + after;
}

function escapeLine(line: string): string {
  return line
    .replaceAll(/[&\\`*_[\]<~^=|$#%]/g, "\\$&")
    .replace(/^(\s*)([-+>])/, "$1\\$2")
    .replace(/^(\s*\d{1,9})([.)])/, "$1\\$2")
    .replaceAll(/^\s+|\s+$/g, (spaces) =>
      Array.from(spaces, (space) => `&#${space.codePointAt(0)};`).join(""),
    )
    .replaceAll("\r", "&#13;");
}
