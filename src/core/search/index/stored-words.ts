import { ByteReader } from "./byte-reader.ts";
import { wholeNumbersOf } from "./numbers.ts";
import { type ByteSource, type Checksum, DamagedIndex } from "./ports.ts";
import { WORDS_BLOCK } from "./segment-format.ts";

const KEPT_BLOCKS = 64;

/** The words of some passages: those of passage `i` lie from `starts[i]` up to `starts[i + 1]`. */
interface WordBlock {
  bytes: Uint8Array;
  starts: Uint32Array;
}

/** The words of all passages in a file, read and checked block by block. */
export class StoredWords {
  private readonly kept = new Map<number, WordBlock>();
  private readonly starts: Uint32Array;
  private readonly checksums: Uint32Array;
  private readonly source: ByteSource;
  private readonly offset: number;
  private readonly size: number;
  private readonly checksum: Checksum;

  /** @param table bytes and checksum of each block; `size` passages from `offset` of the source on */
  constructor(
    table: Uint8Array,
    source: ByteSource,
    offset: number,
    size: number,
    checksum: Checksum,
  ) {
    this.source = source;
    this.offset = offset;
    this.size = size;
    this.checksum = checksum;
    const pairs = wholeNumbersOf(table);
    this.starts = new Uint32Array(pairs.length / 2 + 1);
    this.checksums = new Uint32Array(pairs.length / 2);
    for (let block = 0; block < this.checksums.length; block++) {
      this.starts[block + 1] = this.starts[block]! + pairs[block * 2]!;
      this.checksums[block] = pairs[block * 2 + 1]!;
    }
  }

  get blocks(): number {
    return this.checksums.length;
  }

  /** Writes the numbers of the words of a passage; returns how many. */
  read(passage: number, out: Uint32Array): number {
    const { bytes, starts } = this.block(Math.floor(passage / WORDS_BLOCK));
    const place = passage % WORDS_BLOCK;
    const end = starts[place + 1]!;
    let length = 0;
    for (let at = starts[place]!; at < end;) {
      let byte = bytes[at++]!;
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        number |= (byte & 127) << shift;
      }
      out[length++] = number;
    }
    return length;
  }

  /** @throws DamagedIndex */
  block(number: number): WordBlock {
    const known = this.kept.get(number);
    if (known) return known;
    const start = this.starts[number]!;
    const bytes = this.source.read(this.offset + start, this.starts[number + 1]! - start);
    if (this.checksum(bytes) !== this.checksums[number])
      throw new DamagedIndex("the words of some passages are not what was written");
    const block = decode(bytes, Math.min(WORDS_BLOCK, this.size - number * WORDS_BLOCK));
    if (this.kept.size >= KEPT_BLOCKS) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(number, block);
    return block;
  }
}

function decode(bytes: Uint8Array, passages: number): WordBlock {
  const reader = new ByteReader(bytes);
  const starts = new Uint32Array(passages + 1);
  for (let i = 0; i < passages; i++) starts[i + 1] = starts[i]! + reader.varint();
  for (let i = 0; i <= passages; i++) starts[i]! += reader.at;
  return { bytes, starts };
}
