import type { CheckedWord } from "../checked-words.ts";
import type { SourceWord } from "./source-words.ts";

/** A word of a quotation as it is aligned. */
export interface QuotedWord extends CheckedWord {
  /** Whether words may have been left out right before it, because a mark says so. */
  isAfterOmission: boolean;
}

/**
 * One step through quotation and source: `quoted` and `source` are places in their lists of words, `count` how many of
 * each it takes. `left out` stands for source words under a mark of omission, `leap` for many without one.
 */
export interface Step {
  kind: "same" | "changed" | "added" | "dropped" | "left out" | "leap";
  quoted: number;
  source: number;
  quotedCount: number;
  sourceCount: number;
}

/**
 * A word that was dropped and one that was added cost less than two changed ones that they would make of a word between
 * them that is the same; at the edge of a place a word has rather become another than been added.
 */
const COST = {
  changed: 0.9,
  unlike: 1.02,
  added: 1.04,
  dropped: 0.99,
  marked: 0.05,
  leap: 3.2,
  leapOn: 0.02,
  omission: 0.3,
  omissionOn: 0.0004,
};

const SAME = 1;
const CHANGED = 2;
const ADDED = 3;
const DROPPED = 4;
const SAME_TWO_SOURCE = 5;
const SAME_TWO_QUOTED = 6;
const LANDED = 7;
const START = 0;
/** In the matrix of leaps: begins here, or goes on. */
const LEAP_ON = 8;

/**
 * The words of a quotation at the place of a source where they cost fewest changes, by dynamic programming over words
 * (semi-global, as Sellers 1980, with affine leaps as Gotoh 1982). What of the source stands before and after costs nothing.
 */
export function alignWords(quoted: readonly QuotedWord[], source: readonly SourceWord[]): Step[] {
  return new WordAlignment(quoted, source).steps();
}

class WordAlignment {
  private readonly quoted: readonly QuotedWord[];
  private readonly source: readonly SourceWord[];
  private readonly width: number;
  private readonly ways: Uint8Array;
  private end = 0;

  constructor(quoted: readonly QuotedWord[], source: readonly SourceWord[]) {
    this.quoted = quoted;
    this.source = source;
    this.width = source.length + 1;
    this.ways = new Uint8Array((quoted.length + 1) * this.width);
    this.fill();
  }

  steps(): Step[] {
    const steps: Step[] = [];
    let row = this.quoted.length;
    let column = this.end;
    let isLeaping = false;
    while (row > 0) {
      const way = this.ways[row * this.width + column]!;
      if (isLeaping || (way & 7) === LANDED) {
        column = this.leapBack(steps, row, column);
        isLeaping = false;
        continue;
      }
      const [quotedCount, sourceCount] = SIZES[way & 7]!;
      row -= quotedCount;
      column -= sourceCount;
      steps.push({ kind: KINDS[way & 7]!, quoted: row, source: column, quotedCount, sourceCount });
    }
    return steps.reverse();
  }

  /** Back to where a leap that ends at a column began; its last step may be known from the bit of each column. */
  private leapBack(steps: Step[], row: number, column: number): number {
    let from = column;
    do from -= 1;
    while ((this.ways[row * this.width + from + 1]! & LEAP_ON) !== 0);
    const isMarked = this.quoted[row]?.isAfterOmission === true;
    steps.push({
      kind: isMarked ? "left out" : "leap",
      quoted: row,
      source: from,
      quotedCount: 0,
      sourceCount: column - from,
    });
    return from;
  }

  private fill(): void {
    const { width } = this;
    let before = new Float32Array(width).fill(Infinity);
    let last = new Float32Array(width);
    let now = new Float32Array(width);
    for (let row = 1; row <= this.quoted.length; row++) {
      this.fillRow(row, before, last, now);
      [before, last, now] = [last, now, before];
    }
    let best = 0;
    for (let column = 1; column < width; column++) if (last[column]! < last[best]!) best = column;
    this.end = best;
  }

  private fillRow(row: number, before: Float32Array, last: Float32Array, now: Float32Array): void {
    const word = this.quoted[row - 1]!;
    const from = row * this.width;
    const leap = this.leapAfter(row);
    const added = word.isBracketed ? COST.marked : COST.added;
    let leaping = Infinity;
    now[0] = last[0]! + added;
    this.ways[from] = ADDED;
    for (let column = 1; column < this.width; column++) {
      const there = this.source[column - 1]!;
      let way = isSameWord(word, there) ? SAME : CHANGED;
      let cost = last[column - 1]! + (way === SAME ? 0 : changeCost(word, there));
      const adding = last[column]! + added;
      if (adding < cost) [cost, way] = [adding, ADDED];
      const dropping = now[column - 1]! + (there.isInserted ? COST.marked : COST.dropped);
      if (dropping < cost) [cost, way] = [dropping, DROPPED];
      const compound = this.compoundAt(row, column, before, last);
      if (compound.cost < cost) ({ cost, way } = compound);
      const begins = now[column - 1]! + leap.open;
      const goesOn = leaping + leap.on;
      leaping = Math.min(begins, goesOn);
      if (leaping < cost) [cost, way] = [leaping, LANDED];
      now[column] = cost;
      this.ways[from + column] = goesOn < begins ? way | LEAP_ON : way;
    }
  }

  /** What it costs to go on somewhere else behind a word; nothing comes behind the last. */
  private leapAfter(row: number): { open: number; on: number } {
    const next = this.quoted[row];
    if (next === undefined) return { open: Infinity, on: 0 };
    return next.isAfterOmission
      ? { open: COST.omission, on: COST.omissionOn }
      : { open: COST.leap, on: COST.leapOn };
  }

  /** Two words with a hyphen between them on one side, and one on the other. */
  private compoundAt(
    row: number,
    column: number,
    before: Float32Array,
    last: Float32Array,
  ): { cost: number; way: number } {
    const [word, there] = [this.quoted[row - 1]!, this.source[column - 1]!];
    const [wordBefore, thereBefore] = [this.quoted[row - 2], this.source[column - 2]];
    if (thereBefore?.isHyphened === true && isCompound(word.term, thereBefore, there))
      return { cost: last[column - 2]!, way: SAME_TWO_SOURCE };
    if (wordBefore?.isHyphened === true && isCompound(there.term, wordBefore, word))
      return { cost: before[column - 1]!, way: SAME_TWO_QUOTED };
    return NO_COMPOUND;
  }
}

const NO_COMPOUND = { cost: Infinity, way: CHANGED };

const SIZES: Record<number, [number, number]> = {
  [SAME]: [1, 1],
  [CHANGED]: [1, 1],
  [ADDED]: [1, 0],
  [DROPPED]: [0, 1],
  [SAME_TWO_SOURCE]: [1, 2],
  [SAME_TWO_QUOTED]: [2, 1],
  [START]: [1, 0],
};
const KINDS: Record<number, Step["kind"]> = {
  [SAME]: "same",
  [CHANGED]: "changed",
  [ADDED]: "added",
  [DROPPED]: "dropped",
  [SAME_TWO_SOURCE]: "same",
  [SAME_TWO_QUOTED]: "same",
  [START]: "added",
};

export function isSameWord(word: CheckedWord, there: CheckedWord): boolean {
  return word.term === there.term || (word.bare !== null && word.bare === there.term);
}

/** Whether a word is two others with a hyphen between them. */
function isCompound(whole: string, first: CheckedWord, second: CheckedWord): boolean {
  if (whole.length !== first.term.length + second.term.length) return false;
  return whole.startsWith(first.term) && whole.endsWith(second.term);
}

function changeCost(word: QuotedWord, there: SourceWord): number {
  if (word.isBracketed) return COST.marked * 2;
  const [a, b] = [word.term, there.term];
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same] === b[same]) same++;
  return same >= 3 || same * 2 > most ? COST.changed : COST.unlike;
}
