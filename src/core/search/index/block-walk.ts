/**
 * A walk through the passages of one block after another, which decodes no more of each than it passes and
 * knows all the while where the positions of the passage lie that it stands at.
 */
export class BlockWalk {
  private readonly lists: Uint8Array;
  private readonly bytes: Uint8Array;
  private counts: Uint8Array | Uint32Array = new Uint8Array(0);
  /** Place of the count of the passage that the walk stands at. */
  private at = 0;
  private passage = -1;
  private sum = 0;
  /** Where the next passage lies in the lists. */
  private next = 0;
  /** The positions of the passage: where they lie, in how many bytes together, and in how many each. */
  private byte = 0;
  private held = 0;
  private width = 1;

  constructor(lists: Uint8Array, positions: Uint8Array) {
    this.lists = lists;
    this.bytes = positions;
  }

  /**
   * Stands before the first passage of a block: its counts lie from `base` on, its passages from `next` on,
   * counted from the passage `before`, and its positions from `start` on.
   */
  enter(
    counts: Uint8Array | Uint32Array,
    base: number,
    next: number,
    before: number,
    start: number,
  ): void {
    this.counts = counts;
    this.at = base - 1;
    this.passage = -1;
    this.sum = before;
    this.next = next;
    this.width = this.bytes[start]!;
    this.byte = start + 1;
    this.held = 0;
  }

  /** Goes on to a passage of the block, or to where it would be; returns how many positions it has. */
  countIn(wanted: number): number {
    const { lists, counts, width } = this;
    let { passage, sum, next, at, byte, held } = this;
    while (passage < wanted) {
      byte += held;
      held = counts[++at]! * width;
      let code = lists[next++]!;
      sum += code & 127;
      for (let shift = 7; code > 127; shift += 7) {
        code = lists[next++]!;
        sum += (code & 127) << shift;
      }
      passage = sum;
    }
    this.passage = passage;
    this.sum = sum;
    this.next = next;
    this.at = at;
    this.byte = byte;
    this.held = held;
    return passage === wanted ? counts[at]! : 0;
  }

  /** Copies the positions of the passage that the walk stands at to `out` from `start` on. */
  copyPositions(out: Uint32Array, start: number, count: number): void {
    const { bytes, width } = this;
    let { byte } = this;
    if (width === 1) {
      for (let at = 0; at < count; at++) out[start + at] = bytes[byte++]!;
      return;
    }
    for (let at = 0; at < count; at++) {
      let position = bytes[byte]! | (bytes[byte + 1]! << 8);
      if (width > 2) position |= (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24);
      out[start + at] = position;
      byte += width;
    }
  }
}
