import { ByteReader } from "./byte-reader.ts";
import { ListedPostings } from "./listed-postings.ts";
import { ALL_ONCE, BLOCK, COUNT_BYTES } from "./postings-encoding.ts";

/**
 * Postings of no more than one block, over the bytes that a PostingsEncoder wrote. Passages and counts are
 * decoded at once, positions when they are needed; keys have none.
 */
export class BlockPostings extends ListedPostings {
  private readonly readPositions: (() => Uint8Array) | null;
  private decoded: Uint32Array | null = null;

  constructor(lists: Uint8Array, count: number, readPositions: (() => Uint8Array) | null) {
    const passages = new Uint32Array(count);
    const starts = new Uint32Array(count + 1);
    const from = readPositions ? decodeCounts(lists, count, starts) : 0;
    if (!readPositions) for (let i = 1; i <= count; i++) starts[i] = i;
    decodePassages(lists, from, count, passages);
    super(passages, starts, NOTHING);
    this.readPositions = readPositions;
  }

  protected override allPositions(): Uint32Array {
    this.decoded ??= this.readPositions
      ? decodePositions(this.readPositions(), this.occurrences)
      : NOTHING;
    return this.decoded;
  }
}

/** Adds to the sum of each passage how often it holds a term of no more than one block. */
export function addBlockCounts(lists: Uint8Array, count: number, sums: Uint32Array): void {
  const from = decodeCounts(lists, count, STARTS);
  decodePassages(lists, from, count, PASSAGES);
  for (let i = 0; i < count; i++) sums[PASSAGES[i]!]! += STARTS[i + 1]! - STARTS[i]!;
}

const NOTHING = new Uint32Array(0);
const PASSAGES = new Uint32Array(BLOCK);
const STARTS = new Uint32Array(BLOCK + 1);

function decodePassages(
  lists: Uint8Array,
  from: number,
  count: number,
  passages: Uint32Array,
): void {
  let at = from;
  let last = 0;
  for (let i = 0; i < count; i++) {
    let byte = lists[at++]!;
    last += byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = lists[at++]!;
      last += (byte & 127) << shift;
    }
    passages[i] = last;
  }
}

/** Writes the counts as the places where those of each passage end; returns where the passages start. */
function decodeCounts(lists: Uint8Array, count: number, starts: Uint32Array): number {
  const kind = lists[0];
  let sum = 0;
  if (kind === ALL_ONCE) {
    for (let i = 1; i <= count; i++) starts[i] = i;
    return 1;
  }
  if (kind === COUNT_BYTES) {
    for (let i = 1; i <= count; i++) starts[i] = sum += lists[i]!;
    return count + 1;
  }
  const reader = new ByteReader(lists, 1);
  for (let i = 1; i <= count; i++) starts[i] = sum += reader.varint();
  return reader.at;
}

function decodePositions(bytes: Uint8Array, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  const width = bytes[0]!;
  for (let i = 0; i < count; i++) {
    const byte = 1 + i * width;
    let position = bytes[byte]!;
    if (width > 1) position |= bytes[byte + 1]! << 8;
    if (width > 2) position |= (bytes[byte + 2]! << 16) | (bytes[byte + 3]! << 24);
    positions[i] = position;
  }
  return positions;
}
