import { ReadoutError } from "../../contract/result.ts";
import { createOneAtATime } from "../../core/one-at-a-time.ts";
import type { Disk } from "../disk.ts";
import { writeError } from "../write-file.ts";
import type { CorporaPaths } from "./corpora-paths.ts";
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
  const first = await readShelf(disk, paths);
  const known = { contents: first, owners: ownersIn(first) };
  /** Until the shelf was read and swept by this process as the writer, and after a change that failed. */
  let isDoubtful = true;
  const read = async () => {
    const contents = await readShelf(disk, paths);
    if (contents.failure) throw contents.failure;
    known.contents = contents;
    known.owners = ownersIn(contents);
  };
  const prepare = async () => {
    await ports.claim();
    if (!isDoubtful && !(await hasChanged(disk, known.contents))) return;
    await read();
    await sweepShelf(disk, paths, known.contents);
    // What could not be read now may be readable the next time.
    isDoubtful = known.contents.notices.length > 0;
  };
  const change: ShelfState["change"] = async (make) => {
    try {
      await prepare();
      const result = await make(known.contents);
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

function stateOf(
  known: { contents: ShelfContents; owners: Map<string, ShelvedCorpus> },
  change: ShelfState["change"],
): ShelfState {
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

/** Whether the files of outlines are as long as they were left. */
async function hasChanged(disk: Disk, { corpora }: ShelfContents): Promise<boolean> {
  for (const { paths, length } of corpora.values())
    if ((await disk.stat(paths.outlines))?.bytes !== length) return true;
  return false;
}
