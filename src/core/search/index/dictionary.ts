import { decodeUtf8 } from "./utf8.ts";
import { TERMS_IN_BLOCK } from "./dictionary-writer.ts";
import { DamagedIndex, type ByteSource, type Checksum } from "./ports.ts";
import { decodeBlock, findInBlock, type StoredEntry } from "./dictionary-block.ts";

/** Decoded blocks that are kept for walks, and bytes of blocks for look-ups. */
const KEPT_BLOCKS = 256;
const KEPT_BYTES = 4096;

/** The terms of a stored segment; blocks are read, checked and decoded as they are needed. */
export class Dictionary {
  readonly size: number;
  readonly blocks: number;
  private readonly overview: Uint8Array;
  private readonly view: DataView;
  private readonly kept = new Map<number, StoredEntry[]>();
  private readonly keptBytes = new Map<number, Uint8Array>();
  private readonly firstTerms: (string | undefined)[] = [];
  private readonly source: ByteSource;
  private readonly checksum: Checksum;
  private readonly start: number;

  /** @param start where the dictionary starts in the source; `overview` is checked already */
  constructor(overview: Uint8Array, source: ByteSource, start: number, checksum: Checksum) {
    this.overview = overview;
    this.view = new DataView(overview.buffer, overview.byteOffset, overview.byteLength);
    this.source = source;
    this.start = start;
    this.checksum = checksum;
    this.blocks = this.view.getUint32(0, true);
    this.firstTerms.length = this.blocks;
    this.size = this.view.getUint32(4, true);
  }

  find(term: string): StoredEntry | null {
    const block = this.blockOf(term);
    if (block < 0) return null;
    return findInBlock(this.bytesOf(block), term, block * TERMS_IN_BLOCK);
  }

  *range(from: string, to: string): Iterable<StoredEntry> {
    for (let block = Math.max(this.blockOf(from), 0); block < this.blocks; block++)
      for (const entry of this.block(block)) {
        if (entry.term >= to) return;
        if (entry.term >= from) yield entry;
      }
  }

  at(rank: number): StoredEntry {
    const entry = this.block(Math.floor(rank / TERMS_IN_BLOCK))[rank % TERMS_IN_BLOCK];
    if (!entry) throw new DamagedIndex("a word has no term");
    return entry;
  }

  block(number: number): StoredEntry[] {
    const known = this.kept.get(number);
    if (known) return known;
    const entries = decodeBlock(this.bytesOf(number), number * TERMS_IN_BLOCK);
    if (this.kept.size >= KEPT_BLOCKS) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(number, entries);
    return entries;
  }

  private bytesOf(block: number): Uint8Array {
    const known = this.keptBytes.get(block);
    if (known) return known;
    const start = this.blockStart(block);
    const bytes = this.source.read(this.start + start, this.blockStart(block + 1) - start);
    if (this.checksum(bytes) !== this.view.getUint32(8 + (this.blocks + 1 + block) * 4, true))
      throw new DamagedIndex("a part of its dictionary is not what was written");
    if (this.keptBytes.size >= KEPT_BYTES)
      this.keptBytes.delete(this.keptBytes.keys().next().value!);
    this.keptBytes.set(block, bytes);
    return bytes;
  }

  /** The block that holds a term if any does; -1 when it sorts before all. */
  private blockOf(term: string): number {
    let low = 0;
    let high = this.blocks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.firstTerm(middle) <= term) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  private firstTerm(block: number): string {
    return (this.firstTerms[block] ??= this.readFirstTerm(block));
  }

  private readFirstTerm(block: number): string {
    const offsets = 8 + (2 * this.blocks + 1) * 4;
    const texts = offsets + (this.blocks + 1) * 4;
    const from = this.view.getUint32(offsets + block * 4, true);
    const to = this.view.getUint32(offsets + block * 4 + 4, true);
    return decodeUtf8(this.overview.subarray(texts + from, texts + to));
  }

  private blockStart(block: number): number {
    return this.view.getUint32(8 + block * 4, true);
  }
}
