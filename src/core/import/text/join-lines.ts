import type { ImportWarning } from "../source-document.ts";
import type { Line, LineGroup } from "./lines.ts";

/** The words of a text, for telling whether a hyphen at a line’s end is part of one. */
export interface KnownWords {
  has(word: string): boolean;
}

const LONGEST = 100;
const BROKEN = /(\p{L}+(?:-\p{L}+)*)[-\u2010]$/u;
const REST = /^\p{Ll}[\p{L}]*(?:-\p{L}+)*/u;

/** Words as they stand inside of lines, in lower case; collected when first asked for. */
export function knownWords(groups: LineGroup[]): KnownWords {
  let words: Set<string> | null = null;
  return { has: (word) => (words ??= collectWords(groups)).has(word) };
}

function collectWords(groups: LineGroup[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of groups.flatMap((group) => group.lines))
    for (const { 0: word, index } of text.matchAll(/[\p{L}-]+/gu)) {
      const isBroken = word.endsWith("-") && index + word.length === text.length;
      if (!isBroken && word.length <= LONGEST)
        words.add(word.replace(/^-+|-+$/gu, "").toLowerCase());
    }
  return words;
}

/**
 * The lines of one paragraph as one. A hyphen at a line’s end goes where the word without it stands
 * elsewhere in the text, and stays where it stands with it; else it stays, and a warning says so.
 */
export function joinLines(
  lines: Line[],
  words: KnownWords,
): { text: string; warnings: ImportWarning[] } {
  const warnings: ImportWarning[] = [];
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next) return parts.push(line.text);
    const start = BROKEN.exec(line.text.slice(-60))?.[1];
    const rest = REST.exec(next.text)?.[0];
    if (start === undefined || rest === undefined) return parts.push(line.text, " ");
    if (words.has((start + rest).toLowerCase())) return parts.push(line.text.slice(0, -1));
    if (!words.has(`${start}-${rest}`.toLowerCase()))
      warnings.push({
        place: `line ${line.number}`,
        message: `“${start}-${rest}” may be one word: the line ends at its hyphen, which was kept`,
      });
    return parts.push(`${line.text.slice(0, -1)}-`);
  });
  return { text: parts.join(""), warnings };
}
