import type { TextSpan } from "../../../contract/work.ts";

/** A stretch of the manuscript that belongs to one finding, or to none. */
export interface Piece extends TextSpan {
  /** Of the innermost finding. */
  finding: number | null;
  /** The finding begins here, or ends; only what lies within the block counts. */
  begins: boolean;
  ends: boolean;
}

interface Marked extends TextSpan {
  finding: number;
}

/** Longer lines are drawn in pieces of about that many characters, so that none is too much for one frame. */
const LONGEST_BLOCK = 4000;

/** The lines of a text that hold something, long ones cut between words; offsets are of the whole text. */
export function blocksOf(text: string, longest = LONGEST_BLOCK): TextSpan[] {
  const blocks: TextSpan[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]*\S[^\n]*/gu)) {
    const end = index + line.length;
    for (let start = index; start < end;) {
      const next = end - start <= longest ? end : cutIn(text, start, longest);
      blocks.push({ start, end: next });
      start = next;
    }
  }
  return blocks;
}

/** Behind the last space within reach, or wherever no pair of code units is torn. */
function cutIn(text: string, start: number, longest: number): number {
  const space = text.lastIndexOf(" ", start + longest - 1);
  if (space > start) return space + 1;
  const at = start + longest;
  const isTorn = /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && at - 1 > start;
  return isTorn ? at - 1 : at;
}

/** What lies in a block, cut where findings begin and end; of one within another the inner one has the words. */
export function piecesOf(block: TextSpan, marked: readonly Marked[]): Piece[] {
  const inside = marked.filter(({ start, end }) => start < block.end && end > block.start);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const places = [...cuts].toSorted((one, other) => one - other);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? block.end;
    const around = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const inner = around.reduce<Marked | null>(
      (best, mark) => (best === null || sizeOf(mark) < sizeOf(best) ? mark : best),
      null,
    );
    return {
      start,
      end,
      finding: inner?.finding ?? null,
      begins: inner?.start === start,
      ends: inner?.end === end,
    };
  });
}

function sizeOf({ start, end }: TextSpan): number {
  return end - start;
}

/** The block that holds an offset, or the one before it; -1 when there is none. */
export function blockAt(blocks: readonly TextSpan[], offset: number): number {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (blocks[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return high;
}
