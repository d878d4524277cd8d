const FILTER_BITS = 22;
const FILTER_MASK = (1 << FILTER_BITS) - 1;
const BASE = 0x0100_0193;

/** Places of one row of words in the running text that are followed up; more is a phrase. */
const MOST_PLACES = 8;

/** A running text in which rows of so many words are found again, by a rolling hash (Karp and Rabin, 1987). */
export class RunningWords {
  private readonly places = new Map<number, number[]>();
  private readonly filter = new Int32Array(1 << (FILTER_BITS - 5));
  private readonly oldest: number;
  private readonly words: Int32Array;
  private readonly least: number;

  constructor(words: Int32Array, least: number) {
    this.words = words;
    this.least = least;
    let power = 1;
    for (let step = 1; step < least; step++) power = Math.imul(power, BASE);
    this.oldest = power;
    this.visitRows(words, words.length, (hash, from) => this.add(hash, from));
  }

  /** Calls for each longest row of words of a passage that the running text has. */
  findIn(
    passage: Int32Array,
    length: number,
    found: (from: number, length: number, position: number) => void,
  ): void {
    if (this.places.size === 0) return;
    // One that goes on from the row before was told with it.
    const toldTo = new Map<number, number>();
    this.visitRows(passage, length, (hash, position) => {
      const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
      if ((this.filter[bit >>> 5]! & (1 << (bit & 31))) === 0) return;
      for (const from of this.places.get(hash) ?? []) {
        if ((toldTo.get(from - position) ?? -1) > position) continue;
        const same = this.sameFrom(from, passage, length, position);
        if (same < this.least) continue;
        toldTo.set(from - position, position + same);
        found(from, same, position);
      }
    });
  }

  private add(hash: number, from: number): void {
    const bit = (hash ^ (hash >>> 15)) & FILTER_MASK;
    this.filter[bit >>> 5]! |= 1 << (bit & 31);
    const known = this.places.get(hash);
    if (!known) this.places.set(hash, [from]);
    else if (known.length < MOST_PLACES) known.push(from);
  }

  private sameFrom(from: number, passage: Int32Array, length: number, position: number): number {
    let same = 0;
    while (
      position + same < length &&
      passage[position + same]! >= 0 &&
      passage[position + same] === this.words[from + same]
    )
      same++;
    return same;
  }

  private visitRows(
    words: Int32Array,
    length: number,
    visit: (hash: number, from: number) => void,
  ): void {
    let hash = 0;
    let known = 0;
    for (let at = 0; at < length; at++) {
      const word = words[at]!;
      if (word < 0) {
        hash = 0;
        known = 0;
        continue;
      }
      if (known === this.least) {
        hash = (hash - Math.imul(words[at - this.least]! + 1, this.oldest)) | 0;
        known--;
      }
      hash = (Math.imul(hash, BASE) + word + 1) | 0;
      known++;
      if (known === this.least) visit(hash, at - this.least + 1);
    }
  }
}
