import type { Comparison } from "./comparison.ts";

/** A part of a quotation from word `from` up to, not including, `to`. */
export interface WordSpan {
  from: number;
  to: number;
}

const LEAST = 4;

/**
 * How a quotation falls into a part that stands at a place and one, at its end or beginning, that does not; null when
 * all of it or nothing does.
 */
export function remainderOf(
  { steps }: Comparison,
  words: number,
): { here: WordSpan; elsewhere: WordSpan } | null {
  const isSame = new Uint8Array(words);
  for (const { kind, quoted, quotedCount } of steps)
    if (kind === "same") isSame.fill(1, quoted, quoted + quotedCount);
  const before = new Int32Array(words + 1);
  for (let at = 0; at < words; at++) before[at + 1] = before[at]! + (isSame[at] === 1 ? 1 : -1);
  const all = before[words]!;
  const gains = Array.from(before, (sum) => sum - (all - sum));
  const end = gains.indexOf(Math.max(...gains));
  const start = gains.lastIndexOf(Math.min(...gains));
  const isEnd = gains[end]! >= -gains[start]!;
  const parts = isEnd
    ? { here: { from: 0, to: end }, elsewhere: { from: end, to: words } }
    : { here: { from: start, to: words }, elsewhere: { from: 0, to: start } };
  const isLong = ({ from, to }: WordSpan) => to - from >= LEAST;
  return isLong(parts.here) && isLong(parts.elsewhere) ? parts : null;
}
