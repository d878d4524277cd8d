import type { Line } from "./reading-order.ts";
import type { PdfPageLines } from "./running-lines.ts";

/** A line with the page that it stands on. */
export interface PlacedLine extends Line {
  page: number;
}

/** How lines are set in most of the file: the distance of their bases in parts of their size. */
interface Habits {
  leading: number;
  bodySize: number;
  rightOf(line: PlacedLine): number;
}

const INDENT = 0.7;
const DEEPEST_INDENT = 6;
const USUAL_LEADING = 1.2;

/** So many lines in a column, or between lines, tell how it is set. */
const TELLING_LINES = 8;

/** The lines of all pages, gathered into paragraphs, over columns and pages. */
export function gatherParagraphs(pages: readonly PdfPageLines[], bodySize: number): PlacedLine[][] {
  const lines = pages.flatMap(({ number, lines }) =>
    lines.map((line) => ({ ...line, page: number })),
  );
  const rightOf = columnRights(lines);
  const habits = { leading: typicalLeading(lines, rightOf), bodySize, rightOf };
  const paragraphs: PlacedLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const current = paragraphs.at(-1);
    if (current && goesOn(current, line, lines[at + 1], habits)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** The size that most letters of a file have. */
export function commonSize(pages: readonly PdfPageLines[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const { size, text } of lines) {
      const step = Math.round(size * 4) / 4;
      letters.set(step, (letters.get(step) ?? 0) + text.length);
    }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0])[0];
}

/** Taken from lines that are full, behind which a paragraph mostly goes on, where the distance is the smallest. */
function typicalLeading(lines: readonly PlacedLine[], rightOf: Habits["rightOf"]): number {
  const distances = lines
    .flatMap((line, at) => {
      const before = lines[at - 1];
      if (!before || !follows(before, line) || before.right < rightOf(before) - 2 * before.size)
        return [];
      return [(line.base - before.base) / line.size];
    })
    .toSorted((one, other) => one - other);
  if (distances.length < TELLING_LINES) return USUAL_LEADING;
  return distances[Math.floor(distances.length * 0.25)] ?? USUAL_LEADING;
}

/** A column of some page, and how many lines stand in columns like it. */
interface Column {
  left: number;
  right: number;
  lines: number;
}

/**
 * The right edge of the column that a line stands in. Where its own is too short to tell, it is that of the
 * column which most lines stand in, of those that it may be a part of.
 */
function columnRights(lines: readonly PlacedLine[]): (line: PlacedLine) => number {
  const columns = new Map<string, Column>();
  const keyOf = ({ columnLeft, columnRight }: PlacedLine) =>
    `${Math.round(columnLeft / 6)} ${Math.round(columnRight / 6)}`;
  for (const line of lines) {
    const { left, right, lines } = columns.get(keyOf(line)) ?? {
      left: line.columnLeft,
      right: line.columnRight,
      lines: 0,
    };
    columns.set(keyOf(line), { left, right: Math.max(right, line.columnRight), lines: lines + 1 });
  }
  const all = [...columns.values()].toSorted((one, other) => other.lines - one.lines);
  const around = (line: PlacedLine) =>
    all.filter(({ left, right }) => left < line.columnLeft + 2 && right > line.columnRight - 2);
  return (line) => {
    const own = columns.get(keyOf(line));
    if (own && own.lines >= TELLING_LINES) return own.right;
    const found = around(line);
    const known = found.find((column) => column.lines >= TELLING_LINES);
    return known?.right ?? Math.max(line.columnRight, ...found.map(({ right }) => right));
  };
}

function follows(before: PlacedLine, line: PlacedLine): boolean {
  const isSameColumn = Math.abs(before.columnLeft - line.columnLeft) < 2;
  return before.page === line.page && isSameColumn && line.base > before.base;
}

function goesOn(
  paragraph: readonly PlacedLine[],
  line: PlacedLine,
  next: PlacedLine | undefined,
  habits: Habits,
): boolean {
  const before = paragraph.at(-1);
  if (!before) return true;
  if (Math.abs(line.size - before.size) > 0.08 * Math.max(line.size, before.size)) return false;
  const isBelow = follows(before, line);
  if (isBelow && line.base - before.base > 1.3 * habits.leading * line.size + 1) return false;
  if (isBelow && isCentredTitle(before, line, habits)) return true;
  if (endsEarly(before, line, habits)) return false;
  return isBelow ? !isIndented(paragraph, line, next) : !beginsIndented(line, next);
}

/** The first word of the line would have found room on the one before, so that the break is meant. */
function endsEarly(before: PlacedLine, line: PlacedLine, { rightOf }: Habits): boolean {
  const firstWord = line.text.split(" ", 1)[0]?.length ?? 0;
  const width = ((line.right - line.left) / Math.max(line.text.length, 1)) * (firstWord + 1);
  return before.right + width < rightOf(before) - 0.4 * before.size;
}

function isCentredTitle(before: PlacedLine, line: PlacedLine, { bodySize }: Habits): boolean {
  if (line.size < 1.1 * bodySize) return false;
  const centres = [before, line].map(({ left, right }) => (left + right) / 2);
  return Math.abs((centres[0] ?? 0) - (centres[1] ?? 0)) < 2;
}

function isIndented(
  paragraph: readonly PlacedLine[],
  line: PlacedLine,
  next: PlacedLine | undefined,
): boolean {
  const [first, before] = [paragraph[0], paragraph.at(-1)];
  if (!first || !before) return false;
  const step = line.left - before.left;
  const indent = INDENT * line.size;
  if (step > indent) {
    // Where the lines that follow stay there, it is the first line that hangs out.
    const staysThere = next && follows(line, next) && Math.abs(next.left - line.left) < 2;
    return !(paragraph.length === 1 && staysThere) && step < DEEPEST_INDENT * line.size;
  }
  const isHanging = paragraph.length > 1 && before.left - first.left > indent;
  return isHanging && step < -indent;
}

/** At the top of a column, an indent is one if the lines below are set further out. */
function beginsIndented(line: PlacedLine, next: PlacedLine | undefined): boolean {
  const edge = next && follows(line, next) ? Math.min(next.left, line.columnLeft) : line.columnLeft;
  const step = line.left - edge;
  return step > INDENT * line.size && step < DEEPEST_INDENT * line.size;
}
