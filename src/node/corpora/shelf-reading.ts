import { join } from "node:path";
import { ReadoutError } from "../../contract/result.ts";
import type { OutlinedCorpus } from "../../core/corpus/corpus.ts";
import type { WorkOutline } from "../../core/corpus/work-outline.ts";
import { withoutExtension } from "../../core/text/chosen-paths.ts";
import type { CorpusNotice } from "../corpus-files.ts";
import type { Disk } from "../disk.ts";
import { countedOutline } from "./counted-outlines.ts";
import type { ShelvedCorpus } from "./corpus-folder.ts";
import type { OpenShelf, ShelfNames } from "./open-shelf.ts";
import type { ShelfState } from "./shelf-state.ts";
import {
  readWork,
  sha256Of,
  type ListedWork,
  type ReadNow,
  type WorkFileContent,
} from "./work-files.ts";

export type ShelfReading = Pick<
  OpenShelf,
  | "outlined"
  | "loader"
  | "workAsKept"
  | "worksFrom"
  | "sourcesBeside"
  | "original"
  | "picture"
  | "notices"
>;

export interface ReadingPorts {
  disk: Disk;
  readNow: ReadNow;
  /** The folder of originals. */
  originals: string;
  /** And that of pictures. */
  pictures: string;
  names: ShelfNames;
  /** What was missing in an outline has been counted. */
  onCounted: (corpus: string, listed: ListedWork) => void;
}

type Read = (folder: string, listed: ListedWork) => WorkFileContent;

/** Everything that is read of a shelf: what is told of works from memory, and texts from the disk. */
export function shelfReading(state: ShelfState, ports: ReadingPorts): ShelfReading {
  const { disk, originals, pictures } = ports;
  const problems = new Map<string, CorpusNotice>();
  const read: Read = (folder, listed) =>
    noticed(listed.outline.id, problems, () => readWork(folder, listed, ports.readNow));
  const outlineOf = ({ manifest, paths }: ShelvedCorpus, listed: ListedWork) =>
    countedOutline(
      listed,
      () => read(paths.works, listed).work,
      () => ports.onCounted(manifest.id, listed),
    );
  return {
    outlined: () => outlinedCorpora(state, ports.names, outlineOf),
    loader: () => loaderOf(state, read),
    workAsKept(work) {
      const corpus = state.corpusOf(work);
      const listed = corpus?.works.get(work);
      if (!corpus || !listed) return null;
      const originalHash = listed.original?.sha256 ?? null;
      return { ...read(corpus.paths.works, listed), source: listed.source, originalHash };
    },
    worksFrom: (id, source) => worksFrom(state.corpus(id).works.values(), source),
    sourcesBeside: (id, source) => sourcesBeside(state.corpus(id).works.values(), source),
    async original(hash) {
      if (!state.contents().originals.has(hash)) return null;
      const bytes = await disk.read(join(originals, hash));
      return sha256Of(bytes) === hash ? bytes : null;
    },
    async picture(work, hash) {
      const isShown = state.listed(work)?.pictures?.some(({ sha256 }) => sha256 === hash);
      if (!isShown || !state.contents().pictures.has(hash)) return null;
      const bytes = await disk.read(join(pictures, hash));
      return sha256Of(bytes) === hash ? bytes : null;
    },
    notices: () => [...problems.values()],
  };
}

function loaderOf(state: ShelfState, read: Read): ReturnType<OpenShelf["loader"]> {
  const then = new Map<string, [folder: string, listed: ListedWork]>();
  for (const { paths, works } of state.contents().corpora.values())
    for (const [id, listed] of works) if (!then.has(id)) then.set(id, [paths.works, listed]);
  return (work) => {
    const found = then.get(work);
    if (!found) throw notKept(work);
    return read(...found).work;
  };
}

function worksFrom(all: Iterable<ListedWork>, source: string): ReturnType<OpenShelf["worksFrom"]> {
  const works: string[] = [];
  let originalHash: string | null = null;
  for (const listed of all) {
    if (listed.source !== source) continue;
    works.push(listed.outline.id);
    originalHash ??= listed.original?.sha256 ?? null;
  }
  return { works, originalHash };
}

function sourcesBeside(all: Iterable<ListedWork>, source: string): string[] {
  const name = withoutExtension(source);
  const found = new Set<string>();
  for (const listed of all)
    if (listed.source.startsWith(name) && withoutExtension(listed.source) === name)
      found.add(listed.source);
  found.delete(source);
  return [...found];
}

/** Of ids that two have, the first counts; what came with Readout is before all others. */
function outlinedCorpora(
  state: ShelfState,
  names: ShelfNames,
  outlineOf: (corpus: ShelvedCorpus, listed: ListedWork) => WorkOutline,
): OutlinedCorpus[] {
  return [...state.contents().corpora.values()]
    .filter(({ manifest }) => !names.isBundledCorpus(manifest.id))
    .map((corpus) => {
      const { id, title, description } = corpus.manifest;
      const works = [...corpus.works.values()]
        .filter(({ outline: { id: work } }) => state.corpusOf(work) === corpus)
        .filter(({ outline }) => !names.isBundled(outline.id))
        .map((listed) => outlineOf(corpus, listed));
      return { id, title, description, works };
    });
}

/** A work that is found unreadable is told of until it is read again. */
function noticed<T>(work: string, problems: Map<string, CorpusNotice>, read: () => T): T {
  try {
    const result = read();
    problems.delete(work);
    return result;
  } catch (error) {
    if (error instanceof ReadoutError)
      problems.set(work, { path: work, code: error.code, message: error.message });
    throw error;
  }
}

function notKept(work: string): ReadoutError {
  return new ReadoutError(
    "corpus-unreadable",
    `The work “${work}” was removed meanwhile. Your notes on it are safe. Open another work.`,
  );
}
