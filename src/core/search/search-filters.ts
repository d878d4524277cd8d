import type { SearchFilters } from "../../contract/search.ts";
import { LAYERS } from "../../contract/work.ts";
import type { Passage } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { firstDayOf, lastDayOf } from "../corpus/iso-date.ts";
import { overlaps } from "../corpus/record-date.ts";
import { speakerOf } from "../corpus/speaker-of.ts";

/**
 * Which passages the filters let through. Filters of different kinds have to agree, values of one kind
 * are alternatives. A passage of no record passes no filter by record or date, one of no speaker none by
 * speaker; a record passes a range of dates when it may fall into it.
 */
export function createPassageFilter(
  filters: SearchFilters,
  corpus: Corpus,
): (passage: Passage) => boolean {
  const tests: ((passage: Passage) => boolean)[] = [];
  const { works, layers, records, speakers, from, to } = filters;
  if (works?.length) tests.push(({ work }) => works.includes(work));
  if (layers?.length) tests.push(({ layer }) => layers.includes(layer));
  if (records?.length) tests.push(({ record }) => record !== null && records.includes(record));
  if (speakers?.length) {
    tests.push((passage) => {
      const speaker = speakerOf(passage, corpus);
      return speaker !== null && speakers.includes(speaker);
    });
  }
  if (from !== undefined || to !== undefined) {
    // A span that ends before it begins holds no day, though a long record may touch both its ends.
    const isEmpty = from !== undefined && to !== undefined && firstDayOf(from) > lastDayOf(to);
    tests.push(({ work, record }) => {
      const found = record === null ? undefined : corpus.record(work, record);
      return found !== undefined && !isEmpty && overlaps(found.date, from, to);
    });
  }
  return (passage) => tests.every((test) => test(passage));
}

/** Whether the filters leave any of the text to be searched. */
export function includesText({ layers }: SearchFilters): boolean {
  return !layers?.length || LAYERS.some((layer) => layers.includes(layer));
}

/** Whether the filters leave one's own notes to be searched. */
export function includesNotes({ layers }: SearchFilters): boolean {
  return !layers?.length || layers.includes("notes");
}
