import { ByteWriter } from "./byte-writer.ts";

/** Passages in a block, which is read as one. */
export const BLOCK = 128;

/** How the counts of a block are kept. */
export const ALL_ONCE = 0;
export const COUNT_BYTES = 1;
export const COUNT_VARINTS = 2;

/** One term's occurrences, ready to be written: `positions` of all passages one after the other. */
export interface TermOccurrences {
  passages: Uint32Array;
  counts: Uint32Array;
  positions: Uint32Array;
  /** How many of the passages, and positions, are meant. */
  length: number;
  occurrences: number;
  /** Keys have no positions. */
  hasPositions: boolean;
}

/**
 * Writes the occurrences of terms with more than one passage: for more than one block a directory (last
 * passage, bytes of the block, bytes of its positions), then the blocks; and apart from them the
 * positions, whose width is the same within a block.
 */
export class PostingsEncoder {
  readonly lists = new ByteWriter(1 << 16);
  readonly positions = new ByteWriter(1 << 16);
  private readonly blocks = new ByteWriter(1 << 16);
  private readonly directory = new ByteWriter(1 << 12);

  /** Leaves the bytes in {@link lists} and {@link positions}. */
  encode(term: TermOccurrences): void {
    const { lists, positions, blocks, directory } = this;
    for (const writer of [lists, positions, blocks, directory]) writer.clear();
    let last = 0;
    let taken = 0;
    for (let from = 0; from < term.length; from += BLOCK) {
      const to = Math.min(from + BLOCK, term.length);
      const [listStart, positionStart] = [blocks.length, positions.length];
      // Counts first: mostly of one width, they leave it to the reader how many passages it decodes.
      if (term.hasPositions) taken = this.writeBlockPositions(term, from, to, taken);
      writePassages(blocks, term, from, to, from === 0 ? 0 : term.passages[from - 1]!);
      directory.varint(term.passages[to - 1]! - last);
      directory.varint(blocks.length - listStart);
      directory.varint(positions.length - positionStart);
      last = term.passages[to - 1]!;
    }
    if (term.length > BLOCK) lists.append(directory.view());
    lists.append(blocks.view());
  }

  private writeBlockPositions(term: TermOccurrences, from: number, to: number, taken: number) {
    const { counts } = term;
    if (to - from > 0) writeCounts(this.blocks, counts, from, to);
    let end = taken;
    for (let i = from; i < to; i++) end += counts[i]!;
    writePositions(this.positions, term.positions, taken, end);
    return end;
  }
}

function writePassages(
  blocks: ByteWriter,
  { passages }: TermOccurrences,
  from: number,
  to: number,
  before: number,
): void {
  let last = before;
  for (let i = from; i < to; i++) {
    const passage = passages[i]!;
    blocks.varint(passage - last);
    last = passage;
  }
}

function writeCounts(blocks: ByteWriter, counts: Uint32Array, from: number, to: number): void {
  let most = 1;
  for (let i = from; i < to; i++) if (counts[i]! > most) most = counts[i]!;
  blocks.byte(most === 1 ? ALL_ONCE : most < 256 ? COUNT_BYTES : COUNT_VARINTS);
  if (most === 1) return;
  for (let i = from; i < to; i++)
    if (most < 256) blocks.byte(counts[i]!);
    else blocks.varint(counts[i]!);
}

function writePositions(out: ByteWriter, positions: Uint32Array, from: number, to: number): void {
  let most = 0;
  for (let i = from; i < to; i++) if (positions[i]! > most) most = positions[i]!;
  const width = most < 256 ? 1 : most < 65_536 ? 2 : 4;
  out.byte(width);
  out.reserve((to - from) * width);
  for (let i = from; i < to; i++)
    if (width === 1) out.byte(positions[i]!);
    else if (width === 2) out.uint16(positions[i]!);
    else out.uint32(positions[i]!);
}
