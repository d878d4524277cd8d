import { encodeUtf8 } from "./utf8.ts";
import { ByteWriter } from "./byte-writer.ts";
import type { ByteSink, Checksum } from "./ports.ts";
import { type TermOccurrences, PostingsEncoder } from "./postings-encoding.ts";

/** Terms in a block of the dictionary, which is read and checked as one. */
export const TERMS_IN_BLOCK = 64;

/**
 * Takes terms in the order of their code units with their occurrences. Lists go straight to the sink;
 * positions, the dictionary and its overview are kept until {@link finish}.
 *
 * An entry of the dictionary is what it shares with the term before it in the block, the rest of it, how
 * many passages hold it, and then, for one passage, its occurrences, else their number beyond the
 * passages and the bytes of its list and of its positions.
 */
export class DictionaryWriter {
  readonly positions = new ByteWriter(1 << 20);
  readonly dictionary = new ByteWriter(1 << 20);
  listBytes = 0;
  terms = 0;
  private readonly encoderOfPostings: PostingsEncoder;
  private readonly blockStarts: number[] = [];
  private readonly checksums: number[] = [];
  private readonly firstTerms: Uint8Array[] = [];
  private before: Uint8Array = new Uint8Array(0);
  private readonly lists: ByteSink;
  private readonly checksum: Checksum;

  constructor(lists: ByteSink, checksum: Checksum) {
    this.lists = lists;
    this.checksum = checksum;
    this.encoderOfPostings = new PostingsEncoder();
  }

  add(term: string, occurrences: TermOccurrences): void {
    const name = encodeUtf8(term);
    if (this.terms % TERMS_IN_BLOCK === 0) this.startBlock(name);
    this.terms++;
    const shared = sharedLength(this.before, name);
    const { dictionary } = this;
    dictionary.varint(shared);
    dictionary.varint(name.length - shared);
    dictionary.append(name.subarray(shared));
    this.before = name;
    dictionary.varint(occurrences.length);
    if (occurrences.length === 1) this.addInline(occurrences);
    else this.addStored(occurrences);
  }

  /** Closes the last block; returns the overview: where blocks start, their checksums and first terms. */
  finish(): Uint8Array {
    this.closeBlock();
    this.blockStarts.push(this.dictionary.length);
    const overview = new ByteWriter(1 << 16);
    const count = this.checksums.length;
    overview.uint32(count);
    overview.uint32(this.terms);
    for (const start of this.blockStarts) overview.uint32(start);
    for (const value of this.checksums) overview.uint32(value);
    let at = 0;
    for (const term of this.firstTerms) {
      overview.uint32(at);
      at += term.length;
    }
    overview.uint32(at);
    for (const term of this.firstTerms) overview.append(term);
    return overview.view();
  }

  private startBlock(name: Uint8Array): void {
    this.closeBlock();
    this.blockStarts.push(this.dictionary.length);
    this.firstTerms.push(name);
    this.before = new Uint8Array(0);
    this.dictionary.varint(this.listBytes);
    this.dictionary.varint(this.positions.length);
  }

  private closeBlock(): void {
    const start = this.blockStarts.at(-1);
    if (start === undefined || this.checksums.length === this.blockStarts.length) return;
    this.checksums.push(this.checksum(this.dictionary.view().subarray(start)));
  }

  private addInline({ passages, counts, positions, hasPositions }: TermOccurrences): void {
    const { dictionary } = this;
    dictionary.varint(passages[0]!);
    dictionary.varint(hasPositions ? counts[0]! : 0);
    if (!hasPositions) return;
    for (let i = 0; i < counts[0]!; i++) dictionary.varint(positions[i]!);
  }

  private addStored(term: TermOccurrences): void {
    const { dictionary, encoderOfPostings } = this;
    encoderOfPostings.encode(term);
    const { lists, positions } = encoderOfPostings;
    dictionary.varint(term.occurrences - term.length);
    dictionary.varint(lists.length);
    dictionary.varint(positions.length);
    this.lists.write(lists.copy());
    this.listBytes += lists.length;
    this.positions.append(positions.view());
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  return shared;
}
