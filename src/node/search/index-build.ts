import { crc32 } from "node:zlib";
import { bufferContents } from "../../core/search/index/buffer-contents.ts";
import { BufferSegment } from "../../core/search/index/buffer-segment.ts";
import { ByteWriter } from "../../core/search/index/byte-writer.ts";
import { GONE } from "../../core/search/index/gone.ts";
import {
  mergedContents,
  ordinalsOf,
  type MergedPart,
} from "../../core/search/index/merge-segments.ts";
import { PassageBuffer } from "../../core/search/index/passage-buffer.ts";
import { memorySource } from "../../core/search/index/ports.ts";
import type { Segment } from "../../core/search/index/segment.ts";
import type { SegmentContents } from "../../core/search/index/segment-contents.ts";
import { StoredSegment } from "../../core/search/index/stored-segment.ts";
import { writeSegment } from "../../core/search/index/write-segment.ts";
import type { TextPart, Texts } from "../../core/search/evaluate/texts.ts";
import type { IndexedPassage } from "../../core/search/text-index.ts";

/** Words that are gathered before they are put in order; about 300 MB of memory with everything. */
const WORDS_AT_ONCE = 8_000_000;

/** An index that is being made from passages in reading order. What has been added can be searched at once. */
export class IndexBuild {
  private buffer = new PassageBuffer();
  private readonly sorted: StoredSegment[] = [];
  private added = 0;

  get size(): number {
    return this.added;
  }

  add(passages: Iterable<IndexedPassage>): void {
    for (const passage of passages) {
      this.buffer.add(passage);
      this.added++;
      if (this.buffer.words < WORDS_AT_ONCE) continue;
      this.sorted.push(inMemory(bufferContents(this.buffer)));
      this.buffer = new PassageBuffer();
    }
  }

  segments(): Segment[] {
    return this.buffer.size > 0
      ? [...this.sorted, new BufferSegment(this.buffer)]
      : [...this.sorted];
  }

  /** All of it as one segment, to be written. */
  contents(): SegmentContents {
    if (this.sorted.length === 0) return bufferContents(this.buffer);
    if (this.buffer.size > 0) this.sorted.push(inMemory(bufferContents(this.buffer)));
    this.buffer = new PassageBuffer();
    let first = 0;
    const parts = this.sorted.map((segment): MergedPart => {
      const start = first;
      first += segment.size;
      return {
        segment,
        numbers: Uint32Array.from({ length: segment.size }, (_, at) => start + at),
      };
    });
    return mergedContents(parts);
  }
}

/** What is there of some texts as one segment in reading order. */
export function joinedContents({ parts, workOrder }: Texts): SegmentContents {
  const stored = parts.map(({ segment, gone }) => ({
    gone,
    segment: segment instanceof StoredSegment ? segment : inMemory(contentsOf(segment)),
  }));
  const places = stored.flatMap((part, number) => presentPlaces(part, number, workOrder));
  places.sort((a, b) => a.order - b.order || a.ordinal - b.ordinal);
  const numbers = stored.map(({ segment }) => new Uint32Array(segment.size).fill(GONE));
  for (const [number, { part, passage }] of places.entries()) numbers[part]![passage] = number;
  return mergedContents(stored.map(({ segment }, part) => ({ segment, numbers: numbers[part]! })));
}

function contentsOf(segment: Segment): SegmentContents {
  if (segment instanceof BufferSegment) return bufferContents(segment.buffer);
  throw new TypeError("Only segments in a buffer can be written.");
}

interface Place {
  part: number;
  passage: number;
  order: number;
  ordinal: number;
}

function presentPlaces(
  { segment, gone }: TextPart,
  part: number,
  workOrder: Texts["workOrder"],
): Place[] {
  const ordinals = ordinalsOf(segment.runs(), segment.size);
  const { places, values } = segment.column("work");
  const orders = values.map(workOrder);
  return Array.from({ length: segment.size }, (_, passage) => ({
    part,
    passage,
    order: orders[places[passage]!]!,
    ordinal: ordinals[passage]!,
  })).filter(({ passage }) => gone?.[passage] !== 1);
}

function inMemory(contents: SegmentContents): StoredSegment {
  const bytes = new ByteWriter(1 << 20);
  const sink = { write: (more: Uint8Array) => bytes.append(more) };
  const writing = writeSegment(contents, { id: "in memory", fingerprints: {} }, sink, crc32);
  while (!writing.next().done);
  return new StoredSegment(memorySource(bytes.copy()), crc32);
}
