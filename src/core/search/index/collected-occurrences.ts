import type { TermOccurrences } from "./postings-encoding.ts";
import type { StoredEntry } from "./dictionary-block.ts";
import { GONE } from "./gone.ts";
import type { Gathered } from "./postings.ts";
import type { StoredSegment } from "./stored-segment.ts";

/** Occurrences of one term, gathered from several segments under new numbers of passages. */
export class CollectedOccurrences {
  private passages = new Uint32Array(1024);
  private counts = new Uint32Array(1024);
  private positions = new Uint32Array(4096);
  private length = 0;
  private occurrences = 0;
  private hasPositions = true;
  private isSorted = true;
  private scratch = new Uint32Array(1024);

  clear(hasPositions: boolean): void {
    this.length = 0;
    this.occurrences = 0;
    this.hasPositions = hasPositions;
    this.isSorted = true;
  }

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(segment: StoredSegment, entry: StoredEntry, numbers: Uint32Array): void {
    if (this.scratch.length < entry.count) this.scratch = new Uint32Array(entry.count * 2);
    const { scratch } = this;
    const postings = segment.postings(entry);
    const length = postings.list(0, segment.size, scratch);
    const gathered = this.hasPositions ? postings.gather(scratch, length) : null;
    this.reserve(length, entry.occurrences);
    for (let at = 0; at < length; at++) {
      const passage = scratch[at]!;
      const number = numbers[passage]!;
      if (number === GONE) continue;
      if (this.length > 0 && this.passages[this.length - 1]! > number) this.isSorted = false;
      const count = gathered ? this.take(gathered, at) : 1;
      this.passages[this.length] = number;
      this.counts[this.length++] = count;
      this.occurrences += count;
    }
  }

  private take({ starts, positions }: Gathered, at: number): number {
    const start = starts[at]!;
    const count = starts[at + 1]! - start;
    for (let i = 0; i < count; i++) this.positions[this.occurrences + i] = positions[start + i]!;
    return count;
  }

  /** By ascending passage; valid until cleared. */
  sorted(): TermOccurrences {
    if (!this.isSorted) this.sort();
    const { passages, counts, positions, length, occurrences, hasPositions } = this;
    return { passages, counts, positions, length, occurrences, hasPositions };
  }

  private sort(): void {
    const { length, counts, passages, positions } = this;
    const starts = new Uint32Array(length + 1);
    for (let at = 0; at < length; at++) starts[at + 1] = starts[at]! + counts[at]!;
    const order = Uint32Array.from({ length }, (_, at) => at).sort(
      (a, b) => passages[a]! - passages[b]!,
    );
    this.passages = Uint32Array.from(order, (at) => passages[at]!);
    this.counts = Uint32Array.from(order, (at) => counts[at]!);
    if (!this.hasPositions) return;
    const sorted = new Uint32Array(positions.length);
    let end = 0;
    for (const at of order) {
      sorted.set(positions.subarray(starts[at]!, starts[at + 1]!), end);
      end += counts[at]!;
    }
    this.positions = sorted;
  }

  private reserve(passages: number, occurrences: number): void {
    if (this.passages.length < this.length + passages) {
      this.passages = grown(this.passages, this.length + passages);
      this.counts = grown(this.counts, this.length + passages);
    }
    if (this.positions.length < this.occurrences + occurrences)
      this.positions = grown(this.positions, this.occurrences + occurrences);
  }
}

function grown(values: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(least * 2);
  longer.set(values);
  return longer;
}
