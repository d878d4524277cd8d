import type { CorpusEntry } from "../../contract/import.ts";
import type { Work } from "../../contract/work.ts";
import type { CorpusContent, OutlinedCorpus } from "../../core/corpus/corpus.ts";
import type { CorpusShelf } from "../../core/corpus/corpus-shelf.ts";
import type { CorpusNotice } from "../corpus-files.ts";
import type { Disk } from "../disk.ts";
import { corporaPaths, isCorpusName } from "./corpora-paths.ts";
import { corpusPackages } from "./corpus-packages.ts";
import { originalsOf, type ShelfContents, type ShelvedCorpus } from "./corpus-folder.ts";
import { picturesOf } from "./kept-pictures.ts";
import { freeId } from "./free-id.ts";
import { shelfChanges, type Names, type ShelfChanges } from "./shelf-changes.ts";
import { openShelfState, type ShelfState } from "./shelf-state.ts";
import { shelfReading, type ReadingPorts } from "./shelf-reading.ts";
import { readNow, type ListedPicture, type ListedWork, type ReadNow } from "./work-files.ts";

export interface OpenShelfOptions {
  disk: Disk;
  /** The folder of the library. */
  library: string;
  /** The corpora that came with Readout, in memory. */
  bundled: readonly CorpusContent[];
  claim: () => Promise<unknown>;
  onChange?: () => void;
  readNow?: ReadNow;
}

/** A shelf, and what a corpus over it needs. */
export interface OpenShelf extends CorpusShelf {
  /** The imported corpora as they are now, without texts. */
  outlined(): OutlinedCorpus[];
  /**
   * Gives the text of a work as it is now, also when the shelf has gone on meanwhile.
   * @throws ReadoutError `corpus-unreadable`, from what is returned
   */
  loader(): (work: string) => Work;
  notices(): CorpusNotice[];
}

/** Opens the imported corpora: reads what is told of their works, and none of their texts. */
export async function openShelf(options: OpenShelfOptions): Promise<OpenShelf> {
  const { disk, library, bundled, claim, onChange = () => undefined } = options;
  const ports = { disk, paths: corporaPaths(library), claim, onChange };
  const state = await openShelfState(ports);
  const names = shelfNames(state, bundled);
  const { list, ...changes } = shelfChanges(ports, state, names);
  const { notices, ...reading } = shelfReading(state, {
    originals: ports.paths.originals,
    pictures: ports.paths.pictures,
    names,
    disk,
    readNow: options.readNow ?? readNow,
    onCounted: listingTogether(list),
  });
  return {
    freeCorpusId: names.freeCorpusId,
    freeWorkId: names.freeWorkId,
    ...reading,
    ...changes,
    ...corpusPackages({ state, changes, bundled, isBundled: names.isBundled, ...reading }),
    entries() {
      const contents = state.contents();
      const own = [...contents.corpora.values()].map((corpus) => entryOf(corpus, contents));
      return [...bundled.map(bundledEntry), ...own];
    },
    async checkWritable() {
      await claim();
    },
    notices: () => [...state.contents().notices, ...notices()],
  };
}

/** Outlines that are counted one after another are written at once. */
function listingTogether(list: ShelfChanges["list"]): ReadingPorts["onCounted"] {
  const waiting = new Map<string, ListedWork[]>();
  return (corpus, listed) => {
    const works = waiting.get(corpus);
    if (works) return void works.push(listed);
    waiting.set(corpus, [listed]);
    setImmediate(() => {
      const counted = waiting.get(corpus) ?? [];
      waiting.delete(corpus);
      // Who may not write them now, or finds no room, counts them again the next time.
      list(corpus, counted).catch(() => undefined);
    });
  };
}

/** Which ids are taken, and by what came with Readout. */
export type ShelfNames = Names &
  Pick<CorpusShelf, "freeWorkId"> & { isBundledCorpus(id: string): boolean };

function shelfNames(state: ShelfState, bundled: readonly CorpusContent[]): ShelfNames {
  const works = new Set(bundled.flatMap((content) => content.works.map(({ id }) => id)));
  const corpora = new Set(bundled.map(({ id }) => id));
  const isTakenCorpus = (id: string) =>
    corpora.has(id) || state.contents().occupied.has(id) || !isCorpusName(id);
  return {
    isBundled: (work) => works.has(work),
    isBundledCorpus: (id) => corpora.has(id),
    freeCorpusId: (title) => freeId(title, "corpus", isTakenCorpus),
    freeWorkId(title, taken = new Set()) {
      const isTaken = (id: string) =>
        works.has(id) || taken.has(id) || state.listed(id) !== undefined;
      return freeId(title, "work", isTaken);
    },
  };
}

function entryOf({ manifest, works }: ShelvedCorpus, kept: ShelfContents): CorpusEntry {
  const texts = [...works.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  const originals = sizeOf(originalsOf([{ works }]), kept.originals);
  const pictures = sizeOf(picturesOf([{ works }]), kept.pictures);
  const { id, title, description } = manifest;
  const bytes = { texts, originals, pictures };
  return { id, title, description, works: works.size, bytes, isBundled: false };
}

/** Of the files that are there. */
function sizeOf(files: ReadonlyMap<string, ListedPicture>, kept: ReadonlySet<string>): number {
  let size = 0;
  for (const { sha256, bytes } of files.values()) if (kept.has(sha256)) size += bytes;
  return size;
}

function bundledEntry({ id, title, description, works }: CorpusContent): CorpusEntry {
  const texts = works
    .flatMap(({ passages }) => passages)
    .reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const bytes = { texts, originals: 0, pictures: 0 };
  return { id, title, description, works: works.length, bytes, isBundled: true };
}
