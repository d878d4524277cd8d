import { ListedPostings } from "../index/listed-postings.ts";
import type { Postings } from "../index/postings.ts";
import type { Segment } from "../index/segment.ts";
import type { TermEntry } from "../index/terms.ts";

/** Lists that hold this part of all passages together are added up in a place for every passage. */
const DENSE = 64;

/**
 * The occurrences of several terms as those of one. Which passages hold them is settled at once;
 * positions only when somebody asks.
 */
export function unionOfTerms(entries: readonly TermEntry[], segment: Segment): Postings {
  let total = 0;
  for (const { count } of entries) total += count;
  const { passages, starts } =
    total * DENSE > segment.size
      ? denseSums(entries, segment)
      : sparseSums(entries, segment, total);
  return new UnionPostings(passages, starts, entries, segment);
}

class UnionPostings extends ListedPostings {
  private readonly entries: readonly TermEntry[];
  private readonly segment: Segment;
  private placed: Uint32Array | null = null;

  constructor(
    passages: Uint32Array,
    starts: Uint32Array,
    entries: readonly TermEntry[],
    segment: Segment,
  ) {
    super(passages, starts, new Uint32Array(0));
    this.entries = entries;
    this.segment = segment;
  }

  protected override allPositions(): Uint32Array {
    if (this.placed) return this.placed;
    const next = this.starts.slice(0, -1);
    const positions = new Uint32Array(this.occurrences);
    for (const entry of this.entries) this.place(this.segment.postings(entry), next, positions);
    for (let at = 0; at < this.count; at++)
      if (this.starts[at + 1]! - this.starts[at]! > 1)
        positions.subarray(this.starts[at]!, this.starts[at + 1]!).sort();
    this.placed = positions;
    return positions;
  }

  private place(postings: Postings, next: Uint32Array, positions: Uint32Array): void {
    const passages = new Uint32Array(postings.count);
    const length = postings.list(0, 0xffff_ffff, passages);
    const gathered = postings.gather(passages, length);
    let at = 0;
    for (let i = 0; i < length; i++) {
      while (this.passages[at]! < passages[i]!) at++;
      for (let from = gathered.starts[i]!; from < gathered.starts[i + 1]!; from++)
        positions[next[at]!++] = gathered.positions[from]!;
    }
  }
}

interface Sums {
  passages: Uint32Array;
  starts: Uint32Array;
}

function denseSums(entries: readonly TermEntry[], segment: Segment): Sums {
  const sums = new Uint32Array(segment.size);
  for (const entry of entries) segment.addCounts(entry, sums);
  let held = 0;
  for (let passage = 0; passage < sums.length; passage++) if (sums[passage]! > 0) held++;
  const passages = new Uint32Array(held);
  const starts = new Uint32Array(held + 1);
  for (let passage = 0, at = 0; passage < sums.length; passage++) {
    if (sums[passage] === 0) continue;
    passages[at] = passage;
    starts[at + 1] = starts[at]! + sums[passage]!;
    at++;
  }
  return { passages, starts };
}

function sparseSums(entries: readonly TermEntry[], segment: Segment, total: number): Sums {
  // A passage and a count in one number sort as passages do.
  const packed = new Float64Array(total);
  let end = 0;
  for (const entry of entries) {
    const postings = segment.postings(entry);
    const passages = new Uint32Array(entry.count);
    const counts = new Uint32Array(entry.count);
    const length = postings.list(0, segment.size, passages);
    postings.countsIn(passages, length, counts);
    for (let at = 0; at < length; at++) packed[end++] = passages[at]! * COUNTS + counts[at]!;
  }
  packed.sort();
  const passages = new Uint32Array(total);
  const starts = new Uint32Array(total + 1);
  let length = 0;
  for (const value of packed) {
    const passage = Math.floor(value / COUNTS);
    if (length === 0 || passages[length - 1] !== passage) {
      passages[length] = passage;
      starts[length + 1] = starts[length]!;
      length++;
    }
    starts[length]! += value % COUNTS;
  }
  return { passages: passages.subarray(0, length), starts: starts.subarray(0, length + 1) };
}

/** More than a word can occur in a passage. */
const COUNTS = 1 << 20;
