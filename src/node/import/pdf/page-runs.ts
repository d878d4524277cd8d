import type { PdfPage, TextItem } from "pdfjs-dist/legacy/build/pdf.mjs";
import { visibleText } from "../../../core/import/plain-line.ts";
import { partAround } from "./part-around.ts";

/** Words side by side on one line of a page, in points from its upper left corner. */
export interface Run {
  text: string;
  left: number;
  right: number;
  /** Of the line that the letters stand on. */
  base: number;
  size: number;
  /** Small raised words in it, such as marks of notes: offset and length in the text. */
  raised: { at: number; length: number }[];
}

/** What stands on a page, in no order yet; `askew` counts words that are not set level. */
export interface PageRuns {
  runs: Run[];
  height: number;
  askew: number;
}

interface Placed {
  text: string;
  left: number;
  right: number;
  base: number;
  size: number;
  isRightToLeft: boolean;
}

/** Gaps in parts of the size of letters: within a word, between words of a line, and between columns. */
const WORD_GAP = 0.17;
const COLUMN_GAP = 0.7;

export async function readPageRuns(page: PdfPage): Promise<PageRuns> {
  const { items } = await page.getTextContent();
  const { transform, height } = page.getViewport({ scale: 1 });
  const placed: Placed[] = [];
  let askew = 0;
  for (const item of items) {
    if (!("str" in item) || visibleText(item.str).trim() === "") continue;
    const word = placeItem(item, transform);
    if (word) placed.push(word);
    else askew += 1;
  }
  page.cleanup();
  return { runs: toRuns(withoutDoubles(placed)), height, askew };
}

/** Null for what is not set level and upright. */
function placeItem(item: TextItem, view: number[]): Placed | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = product(view, item.transform);
  const size = Math.hypot(c, d);
  const isLevel = Math.abs(b) < 0.2 * Math.abs(a) && a > 0 && d < 0;
  if (!isLevel || !Number.isFinite(size + e + f) || size < 0.5) return null;
  const text = visibleText(item.str).replaceAll(/[ \t\r\n\f\v]+/gu, " ");
  return {
    text,
    left: e,
    right: e + Math.max(item.width, 0),
    base: f,
    size,
    isRightToLeft: item.dir === "rtl",
  };
}

function product(m: number[], n: number[]): number[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = m;
  const [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Words drawn twice at one place look bold. */
function withoutDoubles(words: readonly Placed[]): Placed[] {
  const seen = new Map<string, Placed[]>();
  return words.filter((word) => {
    const same = seen.get(word.text) ?? [];
    const near = ({ left, base, size }: Placed) =>
      Math.abs(left - word.left) < 0.1 * size && Math.abs(base - word.base) < 0.1 * size;
    if (same.some(near)) return false;
    seen.set(word.text, [...same.slice(-20), word]);
    return true;
  });
}

function toRuns(words: readonly Placed[]): Run[] {
  const rows: Placed[][] = [];
  const byBase = words.toSorted((one, other) => one.base - other.base);
  const large = byBase.toSorted((one, other) => other.size - one.size);
  const taken = new Set<Placed>();
  for (const first of large) {
    if (taken.has(first)) continue;
    const free = byBase.filter((word) => !taken.has(word));
    const level = free.filter((word) => isLevelWith(word, first));
    const raised = free.filter((word) => isRaisedBeside(word, first, level));
    const row = [...level, ...raised];
    for (const word of row) taken.add(word);
    rows.push(row);
  }
  return rows.flatMap(rowRuns).toSorted((one, other) => one.base - other.base);
}

function isLevelWith(word: Placed, line: Placed): boolean {
  return Math.abs(line.base - word.base) < 0.2 * Math.min(word.size, line.size);
}

/** Small letters may be raised or lowered, if they stand right beside those of the line. */
function isRaisedBeside(word: Placed, line: Placed, level: readonly Placed[]): boolean {
  const distance = line.base - word.base;
  if (word.size >= 0.85 * line.size || level.includes(word)) return false;
  if (distance < -0.3 * line.size || distance > 0.6 * line.size) return false;
  const reach = 0.5 * word.size;
  return level.some(
    ({ left, right, size }) =>
      word.size < 0.85 * size && word.left < right + reach && word.right > left - reach,
  );
}

function rowRuns(row: readonly Placed[]): Run[] {
  const isRightToLeft = row.filter((word) => word.isRightToLeft).length * 2 > row.length;
  const ordered = partAround(row).toSorted((one, other) => one.left - other.left);
  const groups: Placed[][] = [];
  for (const word of ordered) {
    const last = groups.at(-1)?.at(-1);
    const size = Math.max(word.size, last?.size ?? 0);
    if (last && word.left - last.right < COLUMN_GAP * size) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.map((group) => toRun(isRightToLeft ? group.toReversed() : group));
}

function toRun(words: readonly Placed[]): Run {
  const size = mainSize(words);
  const base = words.find((word) => word.size === size)?.base ?? 0;
  const raised: Run["raised"] = [];
  let text = "";
  let before: Placed | null = null;
  for (const word of words) {
    if (before && isApart(before, word) && !text.endsWith(" ")) text += " ";
    const isRaised = word.size < 0.85 * size && base - word.base > 0.1 * size;
    const own = word.text.trim();
    const at = text.length + (word.text.length - word.text.trimStart().length);
    if (isRaised && own !== "") raised.push({ at, length: own.length });
    text += word.text;
    before = word;
  }
  const left = Math.min(...words.map((word) => word.left));
  const right = Math.max(...words.map((word) => word.right));
  return trimmed({ text, left, right, base, size, raised });
}

function isApart(one: Placed, other: Placed): boolean {
  const gap = one.left <= other.left ? other.left - one.right : one.left - other.right;
  return gap > WORD_GAP * Math.min(one.size, other.size);
}

function trimmed(run: Run): Run {
  const start = run.text.length - run.text.trimStart().length;
  const raised = run.raised.map(({ at, length }) => ({ at: at - start, length }));
  return { ...run, text: run.text.trim(), raised };
}

/** The size that most letters have. */
function mainSize(words: readonly Placed[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
