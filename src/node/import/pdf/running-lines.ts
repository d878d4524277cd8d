import type { Line } from "./reading-order.ts";

/** A page as it lies in the file, counted from 1, with its lines in reading order. */
export interface PdfPageLines {
  number: number;
  height: number;
  lines: Line[];
}

/** Pages without what is repeated around the text, and the numbers that were printed on them. */
export interface BarePages {
  pages: PdfPageLines[];
  printed: ReadonlyMap<number, string>;
}

/** Heads and feet stand in these parts of the height of a page, and have so many lines at most. */
const EDGE = 0.14;
const EDGE_LINES = 3;

/** How far they are from the text, in parts of the size of letters. */
const APART = 1.7;

const NUMBER = "(\\d{1,4}|[ivxlc]{1,7})";
const LONE_NUMBER = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:page|p\\.|seite|стр\\.|с\\.)\\s*)?${NUMBER}(?:\\s*(?:of|von|из|/)\\s*\\d+)?[^\\p{L}\\p{N}]*$`,
  "iu",
);
const NUMBER_AT_EDGE = new RegExp(`^${NUMBER}\\b|\\b${NUMBER}$`, "iu");

/** Takes away running heads and feet and page numbers: what stands at the edges of several pages alike. */
export function withoutRunningLines(pages: readonly PdfPageLines[]): BarePages {
  const edges = pages.map((page) => ({ page, lines: edgeLines(page) }));
  const repeated = repeatedKeys(edges.map(({ lines }) => lines));
  const offsets = numberOffsets(edges);
  const running = new Set<Line>();
  const printed = new Map<number, string>();
  for (const { page, lines } of edges)
    for (const line of lines) {
      const number = printedNumber(line, repeated);
      const isCounted = number !== null && offsets.has(valueOf(number) - page.number);
      const isRepeated = repeated.has(keyOf(line)) && (isCounted || standsApart(line, page));
      if (!isRepeated && !(isCounted && LONE_NUMBER.test(line.text))) continue;
      running.add(line);
      if (isCounted && number !== null) printed.set(page.number, number);
    }
  const bare = pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !running.has(line)),
  }));
  return { pages: bare, printed: filledIn(printed, pages.length) };
}

function edgeLines({ lines, height }: PdfPageLines): Line[] {
  const byBase = lines.toSorted((one, other) => one.base - other.base);
  const top = byBase.filter(({ base }) => base < EDGE * height).slice(0, EDGE_LINES);
  const bottom = byBase.filter(({ base }) => base > (1 - EDGE) * height).slice(-EDGE_LINES);
  return [...new Set([...top, ...bottom])];
}

/** Whether it is set off from the text by a gap or smaller letters, as lines that are merely alike are not. */
function standsApart(line: Line, { lines, height }: PdfPageLines): boolean {
  const isTop = line.base < height / 2;
  const inside = lines
    .filter(({ base }) => (isTop ? base > line.base + 1 : base < line.base - 1))
    .toSorted((one, other) => (isTop ? one.base - other.base : other.base - one.base))
    .slice(0, EDGE_LINES);
  let before = line;
  for (const next of inside) {
    if (Math.abs(next.base - before.base) > APART * Math.max(next.size, before.size)) return true;
    if (next.size > 1.08 * line.size) return true;
    before = next;
  }
  // A head alone on an empty page stands apart from nothing.
  return !lines.some((other) => other !== line && !LONE_NUMBER.test(other.text));
}

/** The same words at the same height, whatever number stands among them. */
function keyOf({ text, base }: Line): string {
  const words = text
    .toLowerCase()
    .replaceAll(/\d+/gu, "#")
    .replaceAll(/(?:^|(?<=\s))[ivxlc]+(?=$|\s)/gu, "#");
  return `${Math.round(base / 8)} ${words}`;
}

/** Lines that are nothing but a number are judged by whether they count. */
function repeatedKeys(pages: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const key of new Set(lines.filter((line) => !LONE_NUMBER.test(line.text)).map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = pages.length <= 4 ? 2 : 3;
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

function printedNumber(line: Line, repeated: ReadonlySet<string>): string | null {
  const lone = LONE_NUMBER.exec(line.text)?.[1];
  if (lone !== undefined) return lone;
  const found = repeated.has(keyOf(line)) ? NUMBER_AT_EDGE.exec(line.text) : null;
  return found?.[1] ?? found?.[2] ?? null;
}

/** How far printed numbers are ahead of the count of pages, as far as two of them agree. */
function numberOffsets(edges: readonly { page: PdfPageLines; lines: Line[] }[]): Set<number> {
  const pagesOf = new Map<number, Set<number>>();
  for (const { page, lines } of edges)
    for (const line of lines) {
      const found = LONE_NUMBER.exec(line.text)?.[1] ?? edgeNumber(line);
      if (found === undefined) continue;
      const offset = valueOf(found) - page.number;
      pagesOf.set(offset, (pagesOf.get(offset) ?? new Set()).add(page.number));
    }
  const least = edges.length === 1 ? 1 : 2;
  return new Set([...pagesOf].filter(([, pages]) => pages.size >= least).map(([offset]) => offset));
}

function edgeNumber(line: Line): string | undefined {
  const found = NUMBER_AT_EDGE.exec(line.text);
  return found?.[1] ?? found?.[2];
}

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(number: string): number {
  if (/^\d/u.test(number)) return Number(number);
  const digits = Array.from(number.toLowerCase(), (letter) => ROMAN[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** Pages without a number, such as the first of a chapter, are counted on from the one before. */
function filledIn(printed: ReadonlyMap<number, string>, count: number): Map<number, string> {
  const filled = new Map(printed);
  const first = [...printed.keys()].toSorted((one, other) => one - other)[0];
  if (first === undefined) return filled;
  for (let number = first + 1; number <= count; number += 1) {
    const before = filled.get(number - 1) ?? "";
    if (!filled.has(number) && /^\d+$/u.test(before))
      filled.set(number, String(Number(before) + 1));
  }
  return filled;
}
