import { ByteReader } from "./byte-reader.ts";
import { DamagedIndex } from "./ports.ts";
import { ALL_ONCE, BLOCK, COUNT_BYTES } from "./postings-encoding.ts";
import type { Gathered, Postings } from "./postings.ts";

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
  private readonly counts: Uint32Array;
  private block = -1;
  private blockLength = 0;
  private hasCounts = false;
  /** Whether {@link before} belongs to the block; another reader may have read another one since. */

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
    this.counts = new Uint32Array(Math.min(count, BLOCK));
    this.lastPassages = new Uint32Array(blocks);
    this.listStarts = new Uint32Array(blocks + 1);
    this.positionStarts = new Uint32Array(blocks + 1);
    this.readDirectory(blocks);
  }

  list(from: number, to: number, out: Uint32Array): number {
    let length = 0;
    for (let block = this.blockAt(from, 0); block < this.lastPassages.length; block++) {
      this.decode(block, false);
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
        this.decode(block, false);
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
      if (this.block !== block || !this.hasCounts) {
        this.decode(block, true);
        at = 0;
      }
      const { passages } = this;
      while (passages[at]! < passage) at++;
      counts[i] = passages[at] === passage ? this.counts[at]! : 0;
    }
  }

  addCounts(sums: Uint32Array): void {
    for (let block = 0; block < this.lastPassages.length; block++) {
      this.decode(block, true);
      for (let i = 0; i < this.blockLength; i++) sums[this.passages[i]!]! += this.counts[i]!;
    }
  }

  gather(candidates: Uint32Array, length: number): Gathered {
    const bytes = this.readPositions?.() ?? new Uint8Array(0);
    const starts = new Uint32Array(length + 1);
    const { lastPassages, passages, counts, positionStarts } = this;
    const blocks = lastPassages.length;
    let positions = new Uint32Array(length * 2 + 16);
    let end = 0;
    let block = 0;
    let decoded = -1;
    let at = 0;
    let byte = 0;
    let width = 1;
    for (let i = 0; i < length; i++) {
      const passage = candidates[i]!;
      if (block < blocks && passage > lastPassages[block]!)
        block = this.blockAt(passage, block + 1);
      if (block === blocks) {
        starts[i + 1] = end;
        continue;
      }
      if (decoded !== block) {
        this.decode(block, true);
        decoded = block;
        at = 0;
        byte = positionStarts[block]!;
        width = bytes[byte++]!;
      }
      while (passages[at]! < passage) byte += counts[at++]! * width;
      if (passages[at] === passage) {
        const last = end + counts[at]!;
        if (last > positions.length) positions = grown(positions, last);
        copyPositions(bytes, byte, width, positions, end, last);
        end = last;
      }
      starts[i + 1] = end;
    }
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

  private decode(block: number, withCounts: boolean): void {
    const { lists, passages } = this;
    const length = Math.min(BLOCK, this.count - block * BLOCK);
    let at = this.listStarts[block]!;
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
    this.hasCounts = withCounts;
    if (at > this.listStarts[block + 1]!) throw new DamagedIndex("a list ends too early");
    // No passage reaches this one, so that walks need no bounds.
    passages[length] = 0xffff_ffff;
    if (withCounts) this.decodeCounts(at, length);
  }

  private decodeCounts(from: number, length: number): void {
    const { counts, lists } = this;
    // Keys are filed without counts.
    const kind = this.readPositions ? lists[from] : ALL_ONCE;
    if (kind === ALL_ONCE) {
      counts.fill(1, 0, length);
      return;
    }
    if (kind === COUNT_BYTES) {
      for (let i = 0; i < length; i++) counts[i] = lists[from + 1 + i]!;
      return;
    }
    const reader = new ByteReader(lists, from + 1);
    for (let i = 0; i < length; i++) counts[i] = reader.varint();
  }
}

/** Copies positions of 1, 2 or 4 bytes each to `out` from `start` up to `end`. */
function copyPositions(
  bytes: Uint8Array,
  from: number,
  width: number,
  out: Uint32Array,
  start: number,
  end: number,
): void {
  let byte = from;
  if (width === 1) {
    for (let at = start; at < end; at++) out[at] = bytes[byte++]!;
    return;
  }
  for (let at = start; at < end; at++) {
    let position = bytes[byte]! | (bytes[byte + 1]! << 8);
    if (width > 2) position |= (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24);
    out[at] = position;
    byte += width;
  }
}

function grown(values: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(least * 2);
  longer.set(values);
  return longer;
}
