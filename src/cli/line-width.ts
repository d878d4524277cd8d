import stringWidth from "string-width";
import { visible } from "../node/visible.ts";

const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
const CUT = "…";

/** A text as one line of a table: line breaks and runs of spaces as one space, controls by their number. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " "));
}

/** Columns that a terminal takes for a line: none for combining marks, two for wide characters. */
export function widthOf(line: string): number {
  return stringWidth(line);
}

/** Filled up with spaces on the left. */
export function padStart(line: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - widthOf(line))) + line;
}

/** Filled up with spaces on the right. */
export function padEnd(line: string, columns: number): string {
  return line + " ".repeat(Math.max(0, columns - widthOf(line)));
}

/** The beginning of a line, in whole characters, as far as it fits; says where it is cut. */
export function cutEnd(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  return columns < 1 ? "" : fitting(charactersOf(line), columns - 1).join("") + CUT;
}

/** The end of a line, in whole characters, as far as it fits; says where it is cut. */
export function cutStart(line: string, columns: number): string {
  if (widthOf(line) <= columns) return line;
  if (columns < 1) return "";
  const kept = fitting(charactersOf(line).toReversed(), columns - 1);
  return CUT + kept.toReversed().join("");
}

function charactersOf(line: string): string[] {
  return [...GRAPHEMES.segment(line)].map(({ segment }) => segment);
}

function fitting(characters: string[], columns: number): string[] {
  let used = 0;
  const end = characters.findIndex((character) => {
    used += widthOf(character);
    return used > columns;
  });
  return end < 0 ? characters : characters.slice(0, end);
}
