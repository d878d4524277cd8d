import type {
  CorpusSummary,
  Passage,
  Person,
  Section,
  SourceRecord,
  Turn,
  Work,
} from "../../contract/work.ts";
import { ReadoutError } from "../../contract/result.ts";

/** All works that can be read, in order, and everything in them by its id. */
export interface Corpus {
  readonly summaries: CorpusSummary[];
  readonly works: Work[];
  /** @throws ReadoutError `work-not-found` */
  work(id: string): Work;
  /** @throws ReadoutError `passage-not-found` */
  passage(id: string): Passage;
  findWork(id: string): Work | undefined;
  findPassage(id: string): Passage | undefined;
  section(id: string): Section | undefined;
  turn(id: string): Turn | undefined;
  record(work: string, id: string): SourceRecord | undefined;
  person(id: string): Person | undefined;
  /** Place of a passage in the reading order of all works, from 0; -1 when there is no such passage. */
  order(passage: string): number;
}

/** One corpus as read from its package. */
export interface CorpusContent {
  id: string;
  title: string;
  description: string;
  works: Work[];
}

export function createCorpus(contents: CorpusContent[]): Corpus {
  const works = contents.flatMap((content) => content.works);
  const byWork = new Map(works.map((work) => [work.id, work]));
  const passages = new Map<string, { passage: Passage; order: number }>();
  for (const work of works)
    for (const passage of work.passages)
      passages.set(passage.id, { passage, order: passages.size });
  const sections = mapById(works.flatMap((work) => work.sections));
  const turns = mapById(works.flatMap((work) => work.turns));
  const persons = mapById(works.flatMap((work) => work.persons));
  const records = new Map(
    works.flatMap((work) => work.records).map((record) => [`${record.work} ${record.id}`, record]),
  );

  return {
    summaries: contents.map(summarise),
    works,
    work(id) {
      const work = byWork.get(id);
      if (!work) throw workNotFound(id, works);
      return work;
    },
    passage(id) {
      const entry = passages.get(id);
      if (!entry)
        throw new ReadoutError(
          "passage-not-found",
          `There is no passage “${id}”. Nothing was changed. “readout show WORK” lists the addresses of a work.`,
        );
      return entry.passage;
    },
    findWork: (id) => byWork.get(id),
    findPassage: (id) => passages.get(id)?.passage,
    section: (id) => sections.get(id),
    turn: (id) => turns.get(id),
    record: (work, id) => records.get(`${work} ${id}`),
    person: (id) => persons.get(id),
    order: (passage) => passages.get(passage)?.order ?? -1,
  };
}

function mapById<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function workNotFound(id: string, works: Work[]): ReadoutError {
  const known = works.map((work) => work.id).join(", ");
  return new ReadoutError(
    "work-not-found",
    `There is no work “${id}”. Nothing was changed. The works are: ${known || "none yet"}.`,
  );
}

function summarise(content: CorpusContent): CorpusSummary {
  return {
    id: content.id,
    title: content.title,
    description: content.description,
    works: content.works.map(
      ({ sections: _s, passages: _p, turns: _t, records: _r, persons: _n, ...summary }) => summary,
    ),
  };
}
