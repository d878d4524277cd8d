const BITS = 32;

/** How a pattern lies in the part of a text that it resembles most. */
export interface Alignment {
  /** For each boundary between units of the pattern, the first and last place in the text that it can be put at. */
  first: Uint32Array;
  last: Uint32Array;
}

/**
 * The pattern at its place of fewest edits in a text, by the bit-parallel algorithm of Myers (1999) in blocks
 * as by Hyyrö (2003), keeping the differences of every column to go back along. Takes time and memory in the
 * order of `pattern.length * text.length / 32`.
 */
export function align(pattern: string, text: string): Alignment {
  const columns = new Columns(pattern, text.length);
  let best = pattern.length;
  let end = 0;
  let distance = pattern.length;
  for (let column = 0; column < text.length; column += 1) {
    distance += columns.advance(text.charCodeAt(column), column);
    if (distance < best) {
      best = distance;
      end = column + 1;
    }
  }
  return goBack(pattern, text, columns, end);
}

/** Edits between a pattern and the end of a text, as much of it as fits best. */
export function editsToEnd(pattern: string, text: string): number {
  if (pattern === "") return 0;
  const columns = new Columns(pattern, text.length);
  let distance = pattern.length;
  for (let column = 0; column < text.length; column += 1)
    distance += columns.advance(text.charCodeAt(column), column);
  return distance;
}

/** Edits that make one text the other. */
export function editsBetween(a: string, b: string): number {
  if (a === "") return b.length;
  const columns = new Columns(a, b.length);
  let distance = a.length;
  for (let column = 0; column < b.length; column += 1)
    distance += columns.advance(b.charCodeAt(column), column, 1);
  return distance;
}

/** The vertical differences of each column: whether a row costs one more or one less than the row above it. */
class Columns {
  readonly blocks: number;
  private readonly lastBit: number;
  private readonly equal = new Map<number, Int32Array>();
  private readonly none: Int32Array;
  private readonly more: Int32Array;
  private readonly less: Int32Array;

  constructor(pattern: string, columns: number) {
    this.blocks = Math.max(1, Math.ceil(pattern.length / BITS));
    this.lastBit = (pattern.length - 1) % BITS;
    this.none = new Int32Array(this.blocks);
    this.more = new Int32Array(this.blocks * (columns + 1)).fill(-1, 0, this.blocks);
    this.less = new Int32Array(this.blocks * (columns + 1));
    for (let row = 0; row < pattern.length; row += 1) {
      const unit = pattern.charCodeAt(row);
      const bits = this.equal.get(unit) ?? new Int32Array(this.blocks);
      bits[row >> 5]! |= 1 << (row & 31);
      this.equal.set(unit, bits);
    }
  }

  /**
   * Works out the next column; answers how its last row differs from the one before. `cost` is what a unit of the
   * text costs before the pattern begins.
   */
  advance(unit: number, column: number, cost: 0 | 1 = 0): number {
    const equal = this.equal.get(unit) ?? this.none;
    const from = column * this.blocks;
    let carried: number = cost;
    for (let block = 0; block < this.blocks; block += 1) {
      const more = this.more[from + block]!;
      const less = this.less[from + block]!;
      let same = equal[block]!;
      const vertical = same | less;
      if (carried < 0) same |= 1;
      const horizontal = (((same & more) + more) ^ more) | same;
      let rises = less | ~(horizontal | more);
      let falls = more & horizontal;
      const last = block === this.blocks - 1 ? this.lastBit : BITS - 1;
      const next = ((rises >>> last) & 1) - ((falls >>> last) & 1);
      rises = (rises << 1) | (carried > 0 ? 1 : 0);
      falls = (falls << 1) | (carried < 0 ? 1 : 0);
      this.more[from + this.blocks + block] = falls | ~(vertical | rises);
      this.less[from + this.blocks + block] = rises & vertical;
      carried = next;
    }
    return carried;
  }

  isMore(row: number, column: number): boolean {
    return ((this.more[column * this.blocks + (row >> 5)]! >>> (row & 31)) & 1) === 1;
  }

  isLess(row: number, column: number): boolean {
    return ((this.less[column * this.blocks + (row >> 5)]! >>> (row & 31)) & 1) === 1;
  }
}

function goBack(pattern: string, text: string, columns: Columns, end: number): Alignment {
  const first = new Uint32Array(pattern.length + 1);
  const last = new Uint32Array(pattern.length + 1);
  let column = end;
  last[pattern.length] = end;
  for (let row = pattern.length; row > 0;) {
    const unit = row - 1;
    const isEqual = column > 0 && pattern[unit] === text[column - 1];
    const isLeftOut = !isEqual && (column === 0 || columns.isMore(unit, column));
    if (!isEqual && !isLeftOut && columns.isLess(unit, column - 1)) {
      column -= 1;
      continue;
    }
    first[row] = column;
    if (!isLeftOut) column -= 1;
    row = unit;
    last[row] = column;
  }
  first[0] = column;
  return { first, last };
}
