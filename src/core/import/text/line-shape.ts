import { looksLikeSpeakerLine } from "../transcript/speaker-line.ts";
import type { Line, LineGroup } from "./lines.ts";

/** How the lines of a file are set. */
export interface LineShape {
  /** The length at which paragraphs are broken into lines; null when every line is a paragraph. */
  width: number | null;
  /** Blank lines that stand between paragraphs as a rule. */
  gap: number;
}

const NARROWEST = 40;
const WIDEST = 130;
const FEWEST_PAIRS = 3;
const BROKEN_SHARE = 0.6;
const LEAST_OF_FEW = 60;
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})$/u;

/** What ends a sentence or a clause that may stand by itself. */
export const SENTENCE_END = /[.!?…:;][)\]”’"»]*$/u;

/** Whether a line of signs makes a heading of the one above. */
export function isUnderline({ text }: Line): boolean {
  return UNDERLINE.test(text);
}

/**
 * Tells by the lengths of all lines whether the file breaks its paragraphs into lines: then most lines
 * that another follows are so long that the first word of the next had no room.
 */
export function lineShape(groups: LineGroup[]): LineShape {
  return { width: widthOf(groups), gap: usualGap(groups) };
}

/** Whether a line ends where it does because the next word had no room in so many characters. */
export function isFull(line: Line, next: Line, width: number): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return line.indent + line.text.length + 1 + word > width;
}

function widthOf(groups: LineGroup[]): number | null {
  // A line that begins with a speaker’s name begins a paragraph, whatever the length of the one before.
  const pairs = groups.flatMap(({ lines }) =>
    lines
      .slice(1)
      .map((next, index) => [lines[index] as Line, next] as const)
      .filter(([, next]) => !looksLikeSpeakerLine(next.text) && !isUnderline(next)),
  );
  const lengths = pairs.map(([line]) => line.indent + line.text.length).sort((a, b) => a - b);
  if (pairs.length < FEWEST_PAIRS) return widthOfFew(pairs, lengths);
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] as number;
  if (width < NARROWEST || width > WIDEST) return null;
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length;
  return full / pairs.length >= BROKEN_SHARE ? width : null;
}

/** A few lines tell a width only where each is long and breaks off within a sentence. */
function widthOfFew(pairs: (readonly [Line, Line])[], lengths: number[]): number | null {
  const width = lengths.at(-1) ?? 0;
  const [shortest = 0] = lengths;
  if (shortest < LEAST_OF_FEW || width > WIDEST) return null;
  const breaksOff = ([line, next]: readonly [Line, Line]) =>
    !SENTENCE_END.test(line.text) && /^\p{Ll}/u.test(next.text) && isFull(line, next, width);
  return pairs.every(breaksOff) ? width : null;
}

function usualGap(groups: LineGroup[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of groups.slice(1)) if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  let usual = 1;
  for (const [gap, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = gap;
  return usual;
}
