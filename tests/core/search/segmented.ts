import { BufferSegment } from "../../../src/core/search/index/buffer-segment.ts";
import { PassageBuffer } from "../../../src/core/search/index/passage-buffer.ts";
import type { IndexedRecord } from "../../../src/core/search/record-years.ts";
import { createSegmentedIndex } from "../../../src/core/search/segmented-index.ts";
import type { IndexedPassage, TextIndex } from "../../../src/core/search/text-index.ts";
import { createWordForms } from "../../../src/core/search/word-forms.ts";

/** The index that hosts use, over one segment in memory. */
export function createSegmentIndex(
  passages: readonly IndexedPassage[],
  records: readonly IndexedRecord[] = [],
): TextIndex {
  const buffer = new PassageBuffer();
  for (const passage of passages) buffer.add(passage);
  const works = [...new Set(passages.map(({ work }) => work))];
  const texts = {
    parts: [{ segment: new BufferSegment(buffer), gone: null }],
    records: new Map(records.map((record) => [record.id, record])),
    forms: createWordForms(),
    workOrder: (work: string) => works.indexOf(work),
  };
  const state = { isComplete: true, indexed: passages.length, passages: passages.length };
  return createSegmentedIndex(
    () => texts,
    () => state,
  );
}
