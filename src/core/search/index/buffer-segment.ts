import { ListedPostings, NO_POSTINGS } from "./listed-postings.ts";
import type { PassageBuffer } from "./passage-buffer.ts";
import type { Postings } from "./postings.ts";
import type { Column, ColumnName, Runs, Segment } from "./segment.ts";
import { FIRST_WORD, keyTerm, type TermEntry } from "./terms.ts";

/**
 * Passages in a buffer as a segment. The words of the passages that hold a term are read through, which is
 * quick enough for what waits to be written.
 */
export class BufferSegment implements Segment {
  readonly buffer: PassageBuffer;

  constructor(buffer: PassageBuffer) {
    this.buffer = buffer;
  }

  get size(): number {
    return this.buffer.size;
  }

  get words(): number {
    return this.buffer.words;
  }

  get longest(): number {
    return this.buffer.longest;
  }

  get wordNumbers(): number {
    return this.buffer.wordNumbers;
  }

  find(term: string): TermEntry | null {
    const { count, occurrences } = this.postingsOf(term);
    return count === 0 ? null : { term, count, occurrences };
  }

  *range(from: string, to: string): Iterable<TermEntry> {
    const words = this.buffer.allTerms().filter((term) => term >= from && term < to);
    // Somewhere each of them occurs; most are passed by without a look at how often.
    for (const term of words.sort()) yield new CountedLater(term, () => this.postingsOf(term));
  }

  postings({ term }: TermEntry): Postings {
    return this.postingsOf(term);
  }

  addCounts(entry: TermEntry, sums: Uint32Array): void {
    const { passages, starts } = this.postingsOf(entry.term);
    for (const [at, passage] of passages.entries()) sums[passage]! += starts[at + 1]! - starts[at]!;
  }

  wordOccurrences(): Uint32Array {
    const counts = new Uint32Array(this.wordNumbers);
    for (const number of this.buffer.said.view()) counts[number]!++;
    return counts;
  }

  lengths(): Uint32Array {
    return this.buffer.lengths();
  }

  column(name: ColumnName): Column {
    return this.buffer.column(name);
  }

  runs(): Runs {
    return this.buffer.runs();
  }

  wordsOf(passage: number, out: Uint32Array): number {
    return this.buffer.wordsOf(passage, out);
  }

  wordOf(number: number): string {
    return this.buffer.wordOf(number);
  }

  numberOf(word: string): number {
    return this.buffer.numberOf(word) ?? -1;
  }

  /** The passages to look into for a word. */
  protected candidates(_term: string, number: number): Iterable<number> {
    return this.buffer.passagesWith(number);
  }

  private postingsOf(term: string): ListedPostings {
    if (term < FIRST_WORD) return this.keyPostings(term);
    const number = this.buffer.numberOf(term);
    return number === undefined ? NO_POSTINGS : this.wordPostings(term, number);
  }

  private wordPostings(term: string, number: number): ListedPostings {
    const { buffer } = this;
    const passages: number[] = [];
    const starts = [0];
    const positions: number[] = [];
    for (const passage of this.candidates(term, number)) {
      const before = positions.length;
      const first = buffer.saidStart(passage);
      const end = buffer.saidEnds.values[passage]!;
      for (let at = first; at < end; at++)
        if (buffer.said.values[at] === number) positions.push(at - first);
      const besidesEnd = buffer.besidesEnds.values[passage]!;
      const said = positions.length;
      for (let at = buffer.besidesStart(passage); at < besidesEnd; at++)
        if (buffer.besides.values[at] === number) positions.push(buffer.besidesAt.values[at]!);
      if (positions.length === before) continue;
      if (said > before && positions.length > said) sortFrom(positions, before);
      passages.push(passage);
      starts.push(positions.length);
    }
    return new ListedPostings(
      Uint32Array.from(passages),
      Uint32Array.from(starts),
      Uint32Array.from(positions),
    );
  }

  private keyPostings(term: string): ListedPostings {
    const name = term.slice(1, term.indexOf("=")) as ColumnName;
    const { places, values } = this.buffer.column(name);
    const place = values.findIndex((value) => keyTerm(`${name}=${value}`) === term);
    const passages: number[] = [];
    if (place > 0)
      for (const [passage, other] of places.entries()) if (other === place) passages.push(passage);
    const starts = new Uint32Array(passages.length + 1);
    return new ListedPostings(Uint32Array.from(passages), starts, new Uint32Array(0));
  }
}

/** A term whose postings are read when somebody wants to know how many they are. */
class CountedLater implements TermEntry {
  readonly term: string;
  private readonly read: () => ListedPostings;
  private postings: ListedPostings | null = null;

  constructor(term: string, read: () => ListedPostings) {
    this.term = term;
    this.read = read;
  }

  get count(): number {
    return this.held().count;
  }

  get occurrences(): number {
    return this.held().occurrences;
  }

  private held(): ListedPostings {
    this.postings ??= this.read();
    return this.postings;
  }
}

function sortFrom(positions: number[], from: number): void {
  const sorted = positions.splice(from).sort((a, b) => a - b);
  positions.push(...sorted);
}
