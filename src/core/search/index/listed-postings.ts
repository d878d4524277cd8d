import type { Gathered, Postings } from "./postings.ts";

/** Postings that lie in memory: `positions[starts[i]]` up to `positions[starts[i + 1]]` are those in `passages[i]`. */
export class ListedPostings implements Postings {
  readonly count: number;
  readonly occurrences: number;
  readonly passages: Uint32Array;
  readonly starts: Uint32Array;
  private readonly listed: Uint32Array;

  constructor(passages: Uint32Array, starts: Uint32Array, positions: Uint32Array) {
    this.passages = passages;
    this.starts = starts;
    this.listed = positions;
    this.count = passages.length;
    this.occurrences = starts[passages.length] ?? 0;
  }

  list(from: number, to: number, out: Uint32Array): number {
    let length = 0;
    for (let at = this.firstAt(from, 0); at < this.count && this.passages[at]! < to; at++)
      out[length++] = this.passages[at]!;
    return length;
  }

  retain(candidates: Uint32Array, length: number): number {
    let kept = 0;
    let at = 0;
    for (let i = 0; i < length && at < this.count; i++) {
      const passage = candidates[i]!;
      if (this.passages[at]! < passage) at = this.firstAt(passage, at);
      if (this.passages[at] === passage) candidates[kept++] = passage;
    }
    return kept;
  }

  countsIn(candidates: Uint32Array, length: number, counts: Uint32Array): void {
    let at = 0;
    for (let i = 0; i < length; i++) {
      const passage = candidates[i]!;
      if (at < this.count && this.passages[at]! < passage) at = this.firstAt(passage, at);
      counts[i] = this.passages[at] === passage ? this.starts[at + 1]! - this.starts[at]! : 0;
    }
  }

  gather(candidates: Uint32Array, length: number): Gathered {
    const starts = new Uint32Array(length + 1);
    const held = new Uint32Array(length);
    this.countsIn(candidates, length, held);
    for (let i = 0; i < length; i++) starts[i + 1] = starts[i]! + held[i]!;
    const positions = new Uint32Array(starts[length]!);
    const listed = this.allPositions();
    let at = 0;
    for (let i = 0; i < length; i++) {
      if (held[i] === 0) continue;
      at = this.firstAt(candidates[i]!, at);
      const start = this.starts[at]!;
      for (let j = 0; j < held[i]!; j++) positions[starts[i]! + j] = listed[start + j]!;
    }
    return { starts, positions };
  }

  protected allPositions(): Uint32Array {
    return this.listed;
  }

  /** The first place from `from` on that is not before `passage`, by steps that double. */
  private firstAt(passage: number, from: number): number {
    const { passages, count } = this;
    let low = from;
    let high = from;
    for (let step = 1; high < count && passages[high]! < passage; step *= 2) {
      low = high + 1;
      high += step;
    }
    if (high > count) high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passages[middle]! < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export const NO_POSTINGS = new ListedPostings(
  new Uint32Array(0),
  new Uint32Array(1),
  new Uint32Array(0),
);
