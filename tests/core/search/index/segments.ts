import { crc32 } from "node:zlib";
import { bufferContents } from "../../../../src/core/search/index/buffer-contents.ts";
import { BufferSegment } from "../../../../src/core/search/index/buffer-segment.ts";
import { ByteWriter } from "../../../../src/core/search/index/byte-writer.ts";
import { LiveSegment } from "../../../../src/core/search/index/live-segment.ts";
import { mergedContents } from "../../../../src/core/search/index/merge-segments.ts";
import { PassageBuffer } from "../../../../src/core/search/index/passage-buffer.ts";
import { memorySource } from "../../../../src/core/search/index/ports.ts";
import type { SegmentContents } from "../../../../src/core/search/index/segment-contents.ts";
import { StoredSegment } from "../../../../src/core/search/index/stored-segment.ts";
import { writeSegment } from "../../../../src/core/search/index/write-segment.ts";
import type { TextPart } from "../../../../src/core/search/evaluate/texts.ts";
import { createSegmentedIndex } from "../../../../src/core/search/segmented-index.ts";
import type { IndexedPassage, TextIndex } from "../../../../src/core/search/text-index.ts";
import { createWordForms } from "../../../../src/core/search/word-forms.ts";
import { RECORDS } from "./drawn-texts.ts";

/** Contents as the file of a segment that has been opened. */
export function stored(contents: SegmentContents): StoredSegment {
  const bytes = new ByteWriter();
  for (const _ of writeSegment(
    contents,
    { id: "test", fingerprints: {} },
    { write: (more) => bytes.append(more) },
    crc32,
  ));
  return new StoredSegment(memorySource(bytes.copy()), crc32);
}

export function buffered(passages: readonly IndexedPassage[]): PassageBuffer {
  const buffer = new PassageBuffer();
  for (const passage of passages) buffer.add(passage);
  return buffer;
}

export function live(passages: readonly IndexedPassage[]): LiveSegment {
  const segment = new LiveSegment();
  for (const passage of passages) segment.add(passage);
  return segment;
}

/** Alternately to three segments, so that none of them is a stretch of the texts. */
function dealt(passages: readonly IndexedPassage[]): IndexedPassage[][] {
  return [0, 1, 2].map((hand) => passages.filter((_, at) => at % 3 === hand));
}

/** Ways in which the same passages can lie in an index. */
export const SHAPES: Record<string, (passages: readonly IndexedPassage[]) => TextPart[]> = {
  "one stored segment": (passages) => [
    { segment: stored(bufferContents(buffered(passages))), gone: null },
  ],
  "a buffer": (passages) => [{ segment: new BufferSegment(buffered(passages)), gone: null }],
  "a live segment": (passages) => [{ segment: live(passages), gone: null }],
  "three segments of which one is live and one a merged one": (passages) => {
    const [first, second, third] = dealt(passages);
    return [
      { segment: stored(bufferContents(buffered(first!))), gone: null },
      { segment: merged([second!.slice(1), second!.slice(0, 1)]), gone: null },
      { segment: live(third!), gone: null },
    ];
  },
  "a segment that was merged from three": (passages) => [
    { segment: merged(dealt(passages)), gone: null },
  ],
  "a segment with passages that have gone": (passages) => {
    const [first] = passages;
    const stale = passages.map((passage) => ({ ...passage, text: "the war of Putin says" }));
    const old = stored(
      bufferContents(buffered([...stale, { ...first!, work: "gone", ordinal: 1 }])),
    );
    return [
      { segment: old, gone: new Uint8Array(old.size).fill(1) },
      { segment: live(passages), gone: null },
    ];
  },
};

/** One segment in reading order, made of a segment for each hand. */
export function merged(hands: readonly (readonly IndexedPassage[])[]): StoredSegment {
  const all = hands.flat();
  const order = all
    .map((passage, at) => ({ passage, at }))
    .sort(
      (a, b) =>
        a.passage.work.localeCompare(b.passage.work) || a.passage.ordinal - b.passage.ordinal,
    );
  const numberOf = new Uint32Array(all.length);
  for (const [number, { at }] of order.entries()) numberOf[at] = number;
  let start = 0;
  const parts = hands.map((hand) => {
    const numbers = numberOf.slice(start, start + hand.length);
    start += hand.length;
    return { segment: stored(bufferContents(buffered(hand))), numbers };
  });
  return stored(mergedContents(parts));
}

/** An index over parts that hold the given passages. */
export function indexOver(parts: TextPart[], passages: readonly IndexedPassage[]): TextIndex {
  const works = [...new Set(passages.map(({ work }) => work))];
  const texts = {
    parts,
    records: new Map(RECORDS.map((record) => [record.id, record])),
    forms: createWordForms(),
    workOrder: (work: string) => (works.includes(work) ? works.indexOf(work) : works.length),
  };
  const state = { isComplete: true, indexed: passages.length, passages: passages.length };
  return createSegmentedIndex(
    () => texts,
    () => state,
  );
}
