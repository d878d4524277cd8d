import type { SearchFilters } from "../../../contract/search.ts";
import type { SourceRecord } from "../../../contract/work.ts";
import { annotatedWork } from "../../corpus/annotated-work.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { speakerOf } from "../../corpus/speaker-of.ts";
import { mayFallInto } from "../fields/dates.ts";
import type { NoteSubject } from "../fields/field-reading.ts";
import { hasAnyTag } from "../plan/filter-plan.ts";

type Test = (note: NoteSubject) => boolean;

/**
 * Which notes the filters let through: those by speaker, record and date look at the passage that a note
 * is about, those by work and tag at the note itself.
 */
export function createSubjectFilter(filters: SearchFilters, corpus: Corpus): Test {
  const { works, speakers, records, years, tags, from, to } = filters;
  const tests: Test[] = [];
  if (works?.length)
    tests.push(({ annotation }) => works.includes(annotatedWork(annotation) ?? ""));
  if (tags?.length) tests.push(({ annotation }) => hasAnyTag(annotation, tags));
  if (speakers?.length)
    tests.push(
      ({ passage }) => passage !== null && speakers.includes(speakerOf(passage, corpus) ?? ""),
    );
  const ofRecord = (isWanted: (record: SourceRecord) => boolean): Test => {
    return ({ passage }) => {
      const record = passage?.record && corpus.record(passage.work, passage.record);
      return record ? isWanted(record) : false;
    };
  };
  if (records?.length) tests.push(ofRecord(({ id }) => records.includes(id)));
  if (years?.length)
    tests.push(ofRecord(({ date }) => years.some((year) => mayFallInto(date, year, year))));
  if (from !== undefined || to !== undefined)
    tests.push(ofRecord(({ date }) => mayFallInto(date, from, to)));
  return (note) => tests.every((test) => test(note));
}
