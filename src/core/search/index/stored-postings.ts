import { ByteReader } from "./byte-reader.ts";
import { DamagedIndex } from "./ports.ts";
import { ALL_ONCE, BLOCK, COUNT_BYTES } from "./postings-encoding.ts";
import { BlockWalk } from "./block-walk.ts";
import type { Gathered, Postings } from "./postings.ts";

const NO_BYTES = new Uint8Array(0);
const ONES = new Uint8Array(BLOCK).fill(1);

/**
 * Postings over the bytes that a PostingsEncoder wrote for more than one block. Blocks are decoded as they
 * are needed, one at a time, and a block is found by its last passage.
 */
export class StoredPostings implements Postings {
  readonly count: number;
  readonly occurrences: number;
  private readonly lists: Uint8Array;
  private readonly readPositions: (() => Uint8Array) | null;
  private readonly lastPassages: Uint32Array;
  private readonly listStarts: Uint32Array;
  private readonly positionStarts: Uint32Array;
  /** Of the block that was decoded last; behind the passages of a short one stands one that none reaches. */
  private readonly passages: Uint32Array;
  private block = -1;
  private blockLength = 0;
  /** Its counts: those from `countBase` on, as they lie in the bytes where they are of one byte each. */
  private counts: Uint8Array | Uint32Array = ONES;
  private countBase = 0;

  /** @param lists what a PostingsEncoder wrote; positions likewise, or null for keys */
  constructor(
    count: number,
    occurrences: number,
    lists: Uint8Array,
    readPositions: (() => Uint8Array) | null,
  ) {
    this.count = count;
    this.occurrences = occurrences;
    this.lists = lists;
    this.readPositions = readPositions;
    const blocks = Math.ceil(count / BLOCK);
    this.passages = new Uint32Array(Math.min(count, BLOCK) + 1);
    this.lastPassages = new Uint32Array(blocks);
    this.listStarts = new Uint32Array(blocks + 1);
    this.positionStarts = new Uint32Array(blocks + 1);
    this.readDirectory(blocks);
  }

  list(from: number, to: number, out: Uint32Array): number {
    let length = 0;
    for (let block = this.blockAt(from, 0); block < this.lastPassages.length; block++) {
      this.decode(block);
      const { passages, blockLength } = this;
      for (let i = 0; i < blockLength; i++) {
        const passage = passages[i]!;
        if (passage >= to) return length;
        if (passage >= from) out[length++] = passage;
      }
    }
    return length;
  }

  retain(candidates: Uint32Array, length: number): number {
    let kept = 0;
    let block = 0;
    let at = 0;
    const blocks = this.lastPassages.length;
    for (let i = 0; i < length; i++) {
      const passage = candidates[i]!;
      if (block >= blocks) break;
      if (passage > this.lastPassages[block]!) {
        block = this.blockAt(passage, block + 1);
        at = 0;
        if (block >= blocks) break;
      }
      if (this.block !== block) {
        this.decode(block);
        at = 0;
      }
      const { passages } = this;
      while (passages[at]! < passage) at++;
      if (passages[at] === passage) candidates[kept++] = passage;
    }
    return kept;
  }

  countsIn(candidates: Uint32Array, length: number, counts: Uint32Array): void {
    let block = 0;
    let at = 0;
    const blocks = this.lastPassages.length;
    for (let i = 0; i < length; i++) {
      const passage = candidates[i]!;
      if (block < blocks && passage > this.lastPassages[block]!) {
        block = this.blockAt(passage, block + 1);
        at = 0;
      }
      if (block >= blocks) {
        counts[i] = 0;
        continue;
      }
      if (this.block !== block) {
        this.decode(block);
        at = 0;
      }
      const { passages } = this;
      while (passages[at]! < passage) at++;
      counts[i] = passages[at] === passage ? this.counts[this.countBase + at]! : 0;
    }
  }

  addCounts(sums: Uint32Array): void {
    for (let block = 0; block < this.lastPassages.length; block++) {
      this.decode(block);
      for (let i = 0; i < this.blockLength; i++)
        sums[this.passages[i]!]! += this.counts[this.countBase + i]!;
    }
  }

  gather(candidates: Uint32Array, length: number): Gathered {
    const starts = new Uint32Array(length + 1);
    const walk = new BlockWalk(this.lists, this.readPositions?.() ?? NO_BYTES);
    const { lastPassages } = this;
    const blocks = lastPassages.length;
    let positions = new Uint32Array(length * 2 + 16);
    let end = 0;
    let block = 0;
    let entered = -1;
    for (let i = 0; i < length; i++) {
      const passage = candidates[i]!;
      if (block < blocks && passage > lastPassages[block]!)
        block = this.blockAt(passage, block + 1);
      if (block < blocks) {
        if (entered !== block) {
          const next = this.readCounts(block);
          const before = block === 0 ? 0 : lastPassages[block - 1]!;
          walk.enter(this.counts, this.countBase, next, before, this.positionStarts[block]!);
          entered = block;
        }
        const count = walk.countIn(passage);
        if (end + count > positions.length) positions = grown(positions, end + count);
        if (count > 0) walk.copyPositions(positions, end, count);
        end += count;
      }
      starts[i + 1] = end;
    }
    // The counts are those of the block that was walked through last, whichever was decoded.
    this.block = -1;
    return { starts, positions };
  }

  private readDirectory(blocks: number): void {
    const reader = new ByteReader(this.lists);
    let [last, lists, positions] = [0, 0, 0];
    for (let block = 0; block < blocks; block++) {
      last += reader.varint();
      this.lastPassages[block] = last;
      this.listStarts[block] = lists;
      this.positionStarts[block] = positions;
      lists += reader.varint();
      positions += reader.varint();
    }
    this.listStarts[blocks] = lists;
    this.positionStarts[blocks] = positions;
    for (let block = 0; block <= blocks; block++) this.listStarts[block]! += reader.at;
    if (this.listStarts[blocks] !== this.lists.length)
      throw new DamagedIndex("a list has another length than it says");
  }

  /** The first block from `from` on whose last passage is not before `passage`. */
  private blockAt(passage: number, from: number): number {
    const { lastPassages } = this;
    let step = 1;
    let low = from;
    let high = from;
    while (high < lastPassages.length && lastPassages[high]! < passage) {
      low = high + 1;
      high += step;
      step *= 2;
    }
    if (high > lastPassages.length) high = lastPassages.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lastPassages[middle]! < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private decode(block: number): void {
    const { lists, passages } = this;
    const length = this.lengthOf(block);
    let at = this.readCounts(block);
    let last = block === 0 ? 0 : this.lastPassages[block - 1]!;
    for (let i = 0; i < length; i++) {
      let byte = lists[at++]!;
      last += byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = lists[at++]!;
        last += (byte & 127) << shift;
      }
      passages[i] = last;
    }
    this.block = block;
    this.blockLength = length;
    if (at > this.listStarts[block + 1]!) throw new DamagedIndex("a list ends too early");
    // No passage reaches this one, so that walks need no bounds.
    passages[length] = 0xffff_ffff;
  }

  /** Finds the counts of a block; returns where its passages start. */
  private readCounts(block: number): number {
    const { lists } = this;
    const start = this.listStarts[block]!;
    this.counts = ONES;
    this.countBase = 0;
    // Keys are filed without counts.
    if (!this.readPositions) return start;
    const length = this.lengthOf(block);
    const kind = lists[start];
    if (kind === ALL_ONCE) return start + 1;
    if (kind === COUNT_BYTES) {
      this.counts = lists;
      this.countBase = start + 1;
      return start + 1 + length;
    }
    const reader = new ByteReader(lists, start + 1);
    this.counts = Uint32Array.from({ length }, () => reader.varint());
    return reader.at;
  }

  private lengthOf(block: number): number {
    return Math.min(BLOCK, this.count - block * BLOCK);
  }
}

function grown(values: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(least * 2);
  longer.set(values);
  return longer;
}
