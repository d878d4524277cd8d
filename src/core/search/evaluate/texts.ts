import type { IndexedRecord } from "../record-years.ts";
import type { WordForms } from "../word-forms.ts";
import type { Segment } from "../index/segment.ts";
import { runsByWork } from "./places.ts";
import { createSelection, type Selection } from "./selection.ts";
import { createVocabulary, type Vocabulary } from "./vocabulary.ts";

/** One segment of the texts, and which of its passages have gone or changed since it was written. */
export interface TextPart {
  segment: Segment;
  /** 1 for each passage that is no longer there; null while all are. */
  gone: Uint8Array | null;
}

/** All that can be searched at one moment. */
export interface Texts {
  readonly parts: readonly TextPart[];
  readonly records: ReadonlyMap<string, IndexedRecord>;
  readonly forms: WordForms;
  /** Place of a work among the works; those that are not known come last. */
  workOrder(work: string): number;
}

/** A selection that knows which part it is of. */
export interface PartSelection extends TextPart {
  selection: Selection;
}

export function selectionsOf({ parts, forms }: Texts): PartSelection[] {
  return parts.map((part) => ({
    ...part,
    selection: createSelection({
      segment: part.segment,
      vocabulary: () => vocabularyOf(part.segment),
      forms,
    }),
  }));
}

const vocabularies = new WeakMap<Segment, { size: number; vocabulary: Vocabulary }>();

export function vocabularyOf(segment: Segment): Vocabulary {
  const kept = vocabularies.get(segment);
  if (kept?.size === segment.size) return kept.vocabulary;
  const vocabulary = createVocabulary(segment);
  vocabularies.set(segment, { size: segment.size, vocabulary });
  return vocabulary;
}

const orders = new WeakMap<Segment, { size: number; texts: Texts; keys: ReadingOrder }>();

/** For each passage of a segment a number that ascends in reading order over all segments. */
export interface ReadingOrder {
  keyOf(passage: number): number;
  /** Whether the passages of the segment stand in reading order. */
  isAscending: boolean;
}

/** More passages than a work can have. */
const PASSAGES_OF_A_WORK = 2 ** 24;

export function readingOrder(segment: Segment, texts: Texts): ReadingOrder {
  const kept = orders.get(segment);
  if (kept?.size === segment.size && kept.texts === texts) return kept.keys;
  const { starts } = segment.runs();
  const bases = new Float64Array(starts.length);
  const runs = [...runsByWork(segment)].flatMap(([work, all]) =>
    all.map((run) => ({ run, base: texts.workOrder(work) * PASSAGES_OF_A_WORK })),
  );
  runs.sort((a, b) => a.run.start - b.run.start);
  for (const [at, { run, base }] of runs.entries()) bases[at] = base + run.first;
  const isAscending = bases.every((base, at) => {
    const before = runs[at - 1]?.run;
    return !before || bases[at - 1]! + (before.end - before.first) <= base;
  });
  const keys: ReadingOrder = {
    isAscending,
    keyOf(passage) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (starts[middle]! <= passage) low = middle + 1;
        else high = middle;
      }
      return bases[low - 1]! + passage - starts[low - 1]!;
    },
  };
  orders.set(segment, { size: segment.size, texts, keys });
  return keys;
}
