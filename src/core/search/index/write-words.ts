import { ByteWriter } from "./byte-writer.ts";
import { bytesOf } from "./numbers.ts";
import type { Checksum } from "./ports.ts";
import type { SectionSink } from "./section-sink.ts";
import type { SegmentContents } from "./segment-contents.ts";
import { WORDS_BLOCK } from "./segment-format.ts";

const BLOCKS_BETWEEN_PAUSES = 32;

/**
 * Writes the words of all passages as numbers, of which frequent words have short ones, in blocks of
 * passages: the bytes of each passage, then the numbers.
 *
 * @param words the places of words among all terms, and how often each term occurs
 */
export function* writeWords(
  contents: SegmentContents,
  words: { ranks: Uint32Array; occurrences: Uint32Array },
  sink: SectionSink,
  checksum: Checksum,
): Generator<void, void> {
  const numbered = byFrequency(words.ranks, words.occurrences);
  const numberOf = new Uint32Array(words.occurrences.length);
  for (let number = 0; number < numbered.length; number++) numberOf[numbered[number]!] = number;
  sink.section("wordNumbers", bytesOf(numbered));
  const counts = new Uint32Array(numbered.length);
  const blocks = new ByteWriter(1 << 12);
  const writer = new BlockWriter(contents, numberOf, counts);
  for (let first = 0; first < contents.size; first += WORDS_BLOCK) {
    const block = writer.write(first, Math.min(first + WORDS_BLOCK, contents.size));
    blocks.uint32(block.length);
    blocks.uint32(checksum(block));
    sink.write(block);
    if (first % (WORDS_BLOCK * BLOCKS_BETWEEN_PAUSES) === 0) yield;
  }
  sink.endParts("words");
  sink.section("wordBlocks", blocks.view());
  sink.section("wordOccurrences", bytesOf(counts));
}

/** Places of words by falling number of occurrences. */
function byFrequency(ranks: Uint32Array, occurrences: Uint32Array): Uint32Array {
  // A number that sorts by frequency first and by place then: quicker than a comparison for each pair.
  const keys = Float64Array.from(ranks, (rank) => rank - occurrences[rank]! * PLACES);
  return Uint32Array.from(keys.sort(), (key) => ((key % PLACES) + PLACES) % PLACES);
}

/** More than there are terms. */
const PLACES = 2 ** 26;

class BlockWriter {
  private readonly block = new ByteWriter(1 << 15);
  private readonly text = new ByteWriter(1 << 15);
  private readonly ranks: Uint32Array;
  private readonly contents: SegmentContents;
  private readonly numberOf: Uint32Array;
  private readonly counts: Uint32Array;

  constructor(contents: SegmentContents, numberOf: Uint32Array, counts: Uint32Array) {
    this.contents = contents;
    this.numberOf = numberOf;
    this.counts = counts;
    this.ranks = new Uint32Array(contents.longest);
  }

  write(first: number, end: number): Uint8Array {
    const { block, text, ranks, counts } = this;
    block.clear();
    text.clear();
    for (let passage = first; passage < end; passage++) {
      const before = text.length;
      const length = this.contents.wordRanksOf(passage, ranks);
      for (let at = 0; at < length; at++) {
        const number = this.numberOf[ranks[at]!]!;
        counts[number]!++;
        text.varint(number);
      }
      block.varint(text.length - before);
    }
    block.append(text.view());
    return block.copy();
  }
}
