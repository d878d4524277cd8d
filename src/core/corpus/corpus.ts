import { ReadoutError } from "../../contract/result.ts";
import type {
  CorpusSummary,
  Passage,
  Person,
  SourceRecord,
  Turn,
  Work,
} from "../../contract/work.ts";
import { createRecentWorks, loadedWork, type LoadedWork } from "./recent-works.ts";
import { outlineOf, summaryOf, type SectionOutline, type WorkOutline } from "./work-outline.ts";

/** All works that can be read, in order, and everything in them by its id. Texts may be on a disk until they are asked for. */
export interface Corpus {
  readonly summaries: CorpusSummary[];
  readonly works: readonly WorkOutline[];
  /** Every work with its text, one after another: for what has to read all of them. One that cannot be read is left out. */
  texts(): Iterable<Work>;
  /** @throws ReadoutError `work-not-found`, or `corpus-unreadable` when its file is damaged or gone */
  work(id: string): Work;
  /** @throws ReadoutError `passage-not-found`, `corpus-unreadable` */
  passage(id: string): Passage;
  /** Without loading its text. */
  outline(id: string): WorkOutline | undefined;
  /** Undefined also for a work whose text cannot be read, as all that follow. */
  findWork(id: string): Work | undefined;
  findPassage(id: string): Passage | undefined;
  section(id: string): SectionOutline | undefined;
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

/** One corpus whose texts may still be where they are kept. */
export interface OutlinedCorpus {
  id: string;
  title: string;
  description: string;
  works: readonly WorkOutline[];
}

/** A corpus over works in memory. */
export function createCorpus(contents: readonly CorpusContent[]): Corpus {
  const outlined = contents.map(outlinedCorpus);
  const works = contents.flatMap((content) => content.works);
  const all = new Map(works.map((work) => [work.id, work]));
  return corpusOver(outlined, (id) => loadedWork(all.get(id) as Work));
}

/**
 * A corpus over works that are loaded when they are asked for; those used last are kept.
 * @param load Given the id of an outlined work. @throws ReadoutError `corpus-unreadable`
 */
export function openCorpus(
  corpora: readonly OutlinedCorpus[],
  load: (id: string) => Work,
  characters?: number,
): Corpus {
  return corpusOver(corpora, createRecentWorks(load, characters).get);
}

/** A corpus in memory as one whose texts are told apart from the rest. */
export function outlinedCorpus({ works, ...about }: CorpusContent): OutlinedCorpus {
  return { ...about, works: works.map(outlineOf) };
}

type Load = (id: string) => LoadedWork;

/** An address begins with the id of its work, so that its work alone has to be loaded. */
function corpusOver(corpora: readonly OutlinedCorpus[], load: Load): Corpus {
  const works = corpora.flatMap((corpus) => corpus.works);
  const outlines = byId(works);
  const offsets = offsetsOf(works);
  const find = (id: string) => (outlines.has(id) ? loadedIfReadable(id, load) : undefined);
  const findPassage = (id: string) => find(workOf(id))?.passages.get(id);
  return {
    summaries: corpora.map(summarise),
    works,
    *texts() {
      for (const { id } of works) {
        const loaded = find(id);
        if (loaded) yield loaded.work;
      }
    },
    work(id) {
      if (!outlines.has(id)) throw workNotFound(id, works);
      return load(id).work;
    },
    passage(id) {
      const work = workOf(id);
      const passage = outlines.has(work) ? load(work).passages.get(id) : undefined;
      if (passage) return passage;
      throw passageNotFound(id);
    },
    outline: (id) => outlines.get(id),
    findWork: (id) => find(id)?.work,
    findPassage,
    turn: (id) => find(workOf(id))?.turns.get(id),
    ...outlineLookups(works, outlines),
    order(id) {
      const passage = findPassage(id);
      return passage ? (offsets.get(passage.work) ?? 0) + passage.ordinal : -1;
    },
  };
}

type Lookups = Pick<Corpus, "section" | "record" | "person">;

/** Each made when it is first asked for. */
function outlineLookups(
  works: readonly WorkOutline[],
  outlines: ReadonlyMap<string, WorkOutline>,
): Lookups {
  const sections = new Map<string, Map<string, SectionOutline>>();
  const records = new Map<string, Map<string, SourceRecord>>();
  let persons: Map<string, Person> | undefined;
  const inWork = <T extends { id: string }>(
    known: Map<string, Map<string, T>>,
    work: string,
    list: (outline: WorkOutline) => readonly T[],
  ): Map<string, T> | undefined => {
    const outline = outlines.get(work);
    if (outline && !known.has(work)) known.set(work, byId(list(outline)));
    return known.get(work);
  };
  return {
    section: (id) => inWork(sections, workOf(id), (outline) => outline.sections)?.get(id),
    record: (work, id) => inWork(records, work, (outline) => outline.records)?.get(id),
    person(id) {
      persons ??= byId(works.flatMap((work) => work.persons));
      return persons.get(id);
    },
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function workOf(address: string): string {
  const slash = address.indexOf("/");
  return slash < 0 ? address : address.slice(0, slash);
}

/** How many passages stand before each work. */
function offsetsOf(works: readonly WorkOutline[]): Map<string, number> {
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const { id, counts } of works) {
    offsets.set(id, offset);
    offset += counts.passages;
  }
  return offsets;
}

/** Whoever keeps the texts tells of one that cannot be read; here it is as if it were not there. */
function loadedIfReadable(id: string, load: Load): LoadedWork | undefined {
  try {
    return load(id);
  } catch (error) {
    if (error instanceof ReadoutError && error.code === "corpus-unreadable") return undefined;
    throw error;
  }
}

/** Of many works the first few are named. */
const MOST_NAMED = 20;

function workNotFound(id: string, works: readonly WorkOutline[]): ReadoutError {
  const names = works.slice(0, MOST_NAMED).map((work) => work.id);
  const more = works.length > MOST_NAMED ? `, and ${works.length - MOST_NAMED} more` : "";
  return new ReadoutError(
    "work-not-found",
    `There is no work “${id}”. Nothing was changed. The works are: ${names.join(", ") || "none yet"}${more}.`,
  );
}

function passageNotFound(id: string): ReadoutError {
  return new ReadoutError(
    "passage-not-found",
    `There is no passage “${id}”. Nothing was changed. “readout show WORK” lists the addresses of a work.`,
  );
}

function summarise({ works, ...about }: OutlinedCorpus): CorpusSummary {
  return { ...about, works: works.map(summaryOf) };
}
