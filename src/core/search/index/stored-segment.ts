import { addBlockCounts } from "./block-postings.ts";
import { Dictionary } from "./dictionary.ts";
import type { StoredEntry } from "./dictionary-block.ts";
import { ListedPostings } from "./listed-postings.ts";
import { type Numbers, numbersOf, wholeNumbersOf } from "./numbers.ts";
import { openPostings } from "./open-postings.ts";
import { PagedBytes } from "./paged-bytes.ts";
import { type ByteSource, type Checksum, DamagedIndex } from "./ports.ts";
import type { Postings } from "./postings.ts";
import type { Column, ColumnName, Runs, Segment } from "./segment.ts";
import { type Footer, readFooter, type SectionName } from "./segment-format.ts";
import { BLOCK } from "./postings-encoding.ts";
import { StoredPostings } from "./stored-postings.ts";
import { StoredWords } from "./stored-words.ts";
import { FIRST_WORD } from "./terms.ts";
import { decodeUtf8 } from "./utf8.ts";

/** Pages of lists, and of positions, that are kept for the next search: 16 MB and 8 MB. */
const KEPT_LIST_PAGES = 1024;
const KEPT_POSITION_PAGES = 512;

const NO_POSITIONS = () => new Uint8Array(0);

/** A segment in a file. Opening reads its table of contents; everything else is read, and checked, when it is needed. */
export class StoredSegment implements Segment {
  readonly size: number;
  readonly words: number;
  readonly longest: number;
  readonly footer: Footer;
  readonly dictionary: Dictionary;
  private readonly source: ByteSource;
  private readonly checksum: Checksum;
  private readonly lists: PagedBytes;
  private readonly positions: PagedBytes;
  private readonly columns = new Map<ColumnName, Column>();
  private said: StoredWords | undefined;
  private knownLengths: Numbers | undefined;
  private knownWordRanks: Uint32Array | undefined;
  private knownNumbers: Uint32Array | undefined;
  private knownRuns: Runs | undefined;
  private knownValues: Record<ColumnName, string[]> | undefined;

  /** @throws DamagedIndex */
  constructor(source: ByteSource, checksum: Checksum) {
    this.source = source;
    this.checksum = checksum;
    this.footer = readFooter(source, checksum);
    this.size = this.footer.size;
    this.words = this.footer.words;
    this.longest = this.footer.longest;
    const { sections } = this.footer;
    this.dictionary = new Dictionary(
      this.section("overview"),
      source,
      sections.dictionary.offset,
      checksum,
    );
    const paged = (name: "lists" | "positions", pages: SectionName, most: number) =>
      new PagedBytes(source, sections[name], wholeNumbersOf(this.section(pages)), checksum, most);
    this.lists = paged("lists", "listPages", KEPT_LIST_PAGES);
    this.positions = paged("positions", "positionPages", KEPT_POSITION_PAGES);
  }

  get wordNumbers(): number {
    return this.footer.sections.wordNumbers.length / 4;
  }

  find(term: string): StoredEntry | null {
    return this.dictionary.find(term);
  }

  range(from: string, to: string): Iterable<StoredEntry> {
    return this.dictionary.range(from, to);
  }

  postings(entry: StoredEntry): Postings {
    const { inline, count, occurrences, term, lists, positions } = entry;
    if (inline) {
      const starts = Uint32Array.of(0, inline.positions.length);
      return new ListedPostings(Uint32Array.of(inline.passage), starts, inline.positions);
    }
    const readPositions = () => this.positions.read(positions.offset, positions.length);
    const bytes = this.lists.read(lists.offset, lists.length);
    return openPostings(count, occurrences, bytes, term < FIRST_WORD ? null : readPositions);
  }

  addCounts({ inline, count, occurrences, lists }: StoredEntry, sums: Uint32Array): void {
    if (inline) {
      sums[inline.passage]! += inline.positions.length;
      return;
    }
    const bytes = this.lists.read(lists.offset, lists.length);
    if (count > BLOCK) new StoredPostings(count, occurrences, bytes, NO_POSITIONS).addCounts(sums);
    else addBlockCounts(bytes, count, sums);
  }

  lengths(): Numbers {
    return (this.knownLengths ??= numbersOf(this.section("lengths"), this.footer.lengthBytes));
  }

  column(name: ColumnName): Column {
    const known = this.columns.get(name);
    if (known) return known;
    const bytes = this.section(`column ${name}`);
    const places = numbersOf(bytes, this.footer.columnBytes[name]);
    this.knownValues ??= JSON.parse(decodeUtf8(this.section("values"))) as Record<
      ColumnName,
      string[]
    >;
    const column = { places, values: this.knownValues[name] };
    this.columns.set(name, column);
    return column;
  }

  runs(): Runs {
    if (this.knownRuns) return this.knownRuns;
    const numbers = wholeNumbersOf(this.section("runs"));
    const half = numbers.length / 2;
    this.knownRuns = { starts: numbers.subarray(0, half), ordinals: numbers.subarray(half) };
    return this.knownRuns;
  }

  wordsOf(passage: number, out: Uint32Array): number {
    return this.storedWords().read(passage, out);
  }

  wordOf(number: number): string {
    return this.dictionary.at(this.wordRanks()[number]!).term;
  }

  numberOf(word: string): number {
    const entry = this.find(word);
    return entry === null ? -1 : this.numbersByRank()[entry.rank]! - 1;
  }

  wordOccurrences(): Uint32Array {
    return wholeNumbersOf(this.section("wordOccurrences"));
  }

  /** The place of each word among all terms, by its number. */
  wordRanks(): Uint32Array {
    return (this.knownWordRanks ??= wholeNumbersOf(this.section("wordNumbers")));
  }

  /** The number of each term that is a word, from 1; 0 for all others. */
  private numbersByRank(): Uint32Array {
    if (this.knownNumbers) return this.knownNumbers;
    const numbers = new Uint32Array(this.dictionary.size);
    for (const [number, rank] of this.wordRanks().entries()) numbers[rank] = number + 1;
    this.knownNumbers = numbers;
    return numbers;
  }

  /** Reads everything once. @throws DamagedIndex when anything is not what was written */
  *verify(): Generator<void> {
    for (const [name, { checksum }] of Object.entries(this.footer.sections)) {
      if (checksum !== null) this.section(name as SectionName);
      yield;
    }
    for (let block = 0; block < this.dictionary.blocks; block++) {
      this.dictionary.block(block);
      yield;
    }
    for (const paged of [this.lists, this.positions]) yield* paged.verify();
    for (let block = 0; block < this.storedWords().blocks; block++) {
      this.storedWords().block(block);
      yield;
    }
  }

  private storedWords(): StoredWords {
    this.said ??= new StoredWords(
      this.section("wordBlocks"),
      this.source,
      this.footer.sections.words.offset,
      this.size,
      this.checksum,
    );
    return this.said;
  }

  private section(name: SectionName): Uint8Array {
    const { offset, length, checksum } = this.footer.sections[name];
    const bytes = this.source.read(offset, length);
    if (checksum !== null && this.checksum(bytes) !== checksum)
      throw new DamagedIndex(`its part “${name}” is not what was written`);
    return bytes;
  }
}
