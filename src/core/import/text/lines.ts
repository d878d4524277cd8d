import { visibleText } from "../plain-line.ts";
import { LINE_END } from "./decode-text.ts";

/** One line that has words on it. */
export interface Line {
  /** Without the spaces at its ends; a hyphen that shows only at a line’s end is an ordinary one here. */
  text: string;
  /** Spaces before it; a tab counts as four. */
  indent: number;
  /** From 1. */
  number: number;
}

/** Lines without a blank one between them. */
export interface LineGroup {
  lines: Line[];
  /** Blank lines before it. */
  gap: number;
  /** The page that begins with it, from 1, where a form feed ends the one before. */
  page: number | null;
}

/** The lines of a text in groups, in order. */
export function groupLines(text: string): LineGroup[] {
  const groups: LineGroup[] = [];
  const hasPages = text.includes("\f");
  let page = 1;
  let gap = 0;
  let opensPage = hasPages;
  let current: LineGroup | null = null;
  const add = (line: Line | null) => {
    if (line === null) {
      gap += 1;
      current = null;
    } else if (current) current.lines.push(line);
    else {
      current = { lines: [line], gap, page: opensPage ? page : null };
      groups.push(current);
      gap = 0;
      opensPage = false;
    }
  };
  text.split(LINE_END).forEach((raw, index) => {
    raw.split("\f").forEach((part, feeds) => {
      if (feeds > 0) {
        page += 1;
        opensPage = true;
        current = null;
      }
      const isOnlyFeed = part === "" && raw !== "";
      if (!isOnlyFeed) add(toLine(part, index + 1));
    });
  });
  return groups;
}

function toLine(raw: string, number: number): Line | null {
  const shown = visibleText(raw.replace(/\u00ad\s*$/u, "-").replaceAll("\v", " "));
  const text = shown.trim();
  if (text === "") return null;
  const before = shown.slice(0, shown.length - shown.trimStart().length);
  return { text, indent: before.replaceAll("\t", "    ").length, number };
}
