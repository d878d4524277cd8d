import { ReadoutError } from "../../contract/result.ts";
import { createOneAtATime } from "../../core/one-at-a-time.ts";
import type { Disk } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { writeError } from "../write-file.ts";
import { isCorpusName, type CorporaPaths } from "./corpora-paths.ts";
import { readShelf, type ShelfContents, type ShelvedCorpus } from "./corpus-folder.ts";
import { sweepShelf } from "./sweep-shelf.ts";
import type { ListedWork } from "./work-files.ts";

export interface ShelfPorts {
  disk: Disk;
  paths: CorporaPaths;
  /** @throws ReadoutError when this process may not write. */
  claim: () => Promise<unknown>;
  /** After every change that is on the disk. */
  onChange: () => void;
}

/** What is on the shelf, as this process knows it; changed by one change at a time. */
export interface ShelfState {
  contents(): ShelfContents;
  /** The corpus that a work is in. */
  corpusOf(work: string): ShelvedCorpus | undefined;
  listed(work: string): ListedWork | undefined;
  /** @throws ReadoutError `corpus-not-found` */
  corpus(id: string): ShelvedCorpus;
  /**
   * Makes a change that reads the shelf anew when another process may have changed it. One that fails leaves
   * what counted before.
   * @throws ReadoutError `disk-full`, `library-unwritable`, or what the change itself throws
   */
  change<T>(make: (contents: ShelfContents) => Promise<T>): Promise<T>;
  /** From now on a work is in this corpus, or in none. */
  own(work: string, corpus: ShelvedCorpus | null): void;
}

export async function openShelfState(ports: ShelfPorts): Promise<ShelfState> {
  const { disk, paths } = ports;
  const oneAtATime = createOneAtATime();
  const known = await readKnown(disk, paths);
  /** After a change that failed, or where something could not be read that may be readable the next time. */
  let isDoubtful = false;
  /** Only who may write sweeps. */
  let isSwept = false;
  const read = async () => {
    const found = await readKnown(disk, paths);
    if (found.contents.failure) throw found.contents.failure;
    Object.assign(known, found);
    isSwept = false;
  };
  const prepare = async () => {
    await ports.claim();
    if (isDoubtful || known.mark === null || known.mark !== (await markOf(disk, paths)))
      await read();
    if (!isSwept) await sweepShelf(disk, paths, known.contents);
    isSwept = true;
    isDoubtful = known.contents.notices.length > 0;
  };
  const change: ShelfState["change"] = async (make) => {
    try {
      await prepare();
      const result = await make(known.contents);
      known.mark = await markOf(disk, paths);
      ports.onChange();
      return result;
    } catch (error) {
      isDoubtful = true;
      // Nobody knows how far a write has come that failed; what cannot be read now is read before the next.
      if (!(error instanceof ReadoutError)) await read().then(ports.onChange, () => undefined);
      throw writeError(error, paths.folder, "library-unwritable");
    }
  };
  return stateOf(known, (make) => oneAtATime(() => change(make)));
}

interface Known {
  contents: ShelfContents;
  owners: Map<string, ShelvedCorpus>;
  /** Changes whenever somebody else changes the shelf; null when that cannot be told. */
  mark: string | null;
}

/** The mark is from before, so that what is changed meanwhile is read anew. */
async function readKnown(disk: Disk, paths: CorporaPaths): Promise<Known> {
  const mark = await markOf(disk, paths);
  const contents = await readShelf(disk, paths);
  return { contents, owners: ownersIn(contents), mark };
}

/** Of names, manifests and outlines; a file of a work is never changed. */
async function markOf(disk: Disk, paths: CorporaPaths): Promise<string | null> {
  try {
    const names = (await disk.list(paths.folder)).filter(isCorpusName).sort();
    const files = names.map(paths.corpus).flatMap(({ manifest, outlines }) => [manifest, outlines]);
    const entries = await Promise.all(files.map((file) => disk.stat(file)));
    return [...names, ...entries.map((entry) => entry?.mark ?? "")].join("\n");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    if (codeOf(error) === "") throw error;
    return null;
  }
}

function stateOf(known: Known, change: ShelfState["change"]): ShelfState {
  return {
    contents: () => known.contents,
    corpusOf: (work) => known.owners.get(work),
    listed: (work) => known.owners.get(work)?.works.get(work),
    corpus: (id) => known.contents.corpora.get(id) ?? noCorpus(id),
    change,
    own(work, owner) {
      if (owner) known.owners.set(work, owner);
      else known.owners.delete(work);
    },
  };
}

function noCorpus(id: string): never {
  throw new ReadoutError(
    "corpus-not-found",
    `There is no imported corpus “${id}”. Nothing was changed. Choose one that you imported yourself.`,
  );
}

function ownersIn({ corpora }: ShelfContents): Map<string, ShelvedCorpus> {
  const owners = new Map<string, ShelvedCorpus>();
  for (const corpus of corpora.values())
    for (const work of corpus.works.keys()) if (!owners.has(work)) owners.set(work, corpus);
  return owners;
}
