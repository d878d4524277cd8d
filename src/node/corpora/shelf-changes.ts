import { dirname, join } from "node:path";
import { ReadoutError } from "../../contract/result.ts";
import type { CorpusDescription, CorpusShelf, KeptWork } from "../../core/corpus/corpus-shelf.ts";
import { ID_PATTERN } from "../../core/corpus/id-pattern.ts";
import type { Disk } from "../disk.ts";
import { createFile, replaceFile } from "../replace-file.ts";
import type { CorporaPaths } from "./corpora-paths.ts";
import { ensureFile } from "./ensure-file.ts";
import { keepPictures, removePictures } from "./kept-pictures.ts";
import { inOrder, originalsOf, type ShelfContents, type ShelvedCorpus } from "./corpus-folder.ts";
import type { OutlineLine } from "./outline-file.ts";
import { appendLines } from "./append-lines.ts";
import { encodeShelfManifest, type ShelfManifest } from "./shelf-manifest.ts";
import type { ShelfPorts, ShelfState } from "./shelf-state.ts";
import { sweepPending } from "./sweep-shelf.ts";
import { eachHashedOnce, encodeWork, listWork, type ListedWork } from "./work-files.ts";

export interface ShelfChanges extends Pick<
  CorpusShelf,
  | "begin"
  | "keep"
  | "describe"
  | "move"
  | "remove"
  | "removeWorks"
  | "removeOriginals"
  | "removePictures"
> {
  /** Writes outlines of works anew that are still listed as they were. */
  list(corpus: string, works: readonly ListedWork[]): Promise<void>;
  /**
   * Makes a corpus with all its works, which come in batches, or none of it.
   * @param check Throws when an id is not free; asked when no other change can be made any more.
   */
  put(
    about: CorpusDescription & { id: string },
    works: AsyncIterable<readonly KeptWork[]>,
    check: () => void,
  ): Promise<void>;
}

export interface Names {
  freeCorpusId(title: string): string;
  /** Ids of works that came with Readout. */
  isBundled(work: string): boolean;
}

/** Every change of the shelf: files that nobody knows yet first, and then the line that makes them count. */
export function shelfChanges(ports: ShelfPorts, state: ShelfState, names: Names): ShelfChanges {
  const { disk, paths } = ports;
  const { change, corpus: find } = state;
  return {
    begin: (about) =>
      change(async (contents) => {
        const id = names.freeCorpusId(about.title);
        const place = lastPlace(contents) + 1;
        const corpus = await makeCorpus(disk, paths, { ...NOTHING_SAID, ...about, id, place });
        await writeManifest(disk, corpus, corpus.manifest);
        shelve(contents, corpus);
        return id;
      }),
    put: (about, works, check) =>
      change(async (contents) => {
        check();
        await putCorpus(ports, { state, contents, names }, about, works);
      }),
    keep: ({ corpus: id, works }) =>
      change(async (contents) => {
        const corpus = find(id);
        await keepWorks(ports, { state, contents, names }, corpus, works);
        for (const { work } of works) state.own(work.id, corpus);
      }),
    list: (id, works) => change(() => listAnew(disk, find(id), works)),
    describe: (id, about) => change(() => describe(disk, find(id), about)),
    move: (id, place) => change((contents) => move(disk, contents, find(id), place)),
    remove: (id) => change((contents) => removeCorpus(ports, state, contents, find(id))),
    removeWorks: (id, works) => change(() => removeWorks(disk, state, find(id), works)),
    removeOriginals: (id) => change((contents) => removeOriginals(ports, contents, find(id))),
    removePictures: (id) => change((contents) => removePictures(disk, paths, contents, find(id))),
  };
}

const NOTHING_SAID: Omit<CorpusDescription, "title"> = {
  description: "",
  licence: "",
  credits: [],
};

function lastPlace({ corpora }: ShelfContents): number {
  return Math.max(-1, ...[...corpora.values()].map(({ manifest }) => manifest.place));
}

function shelve(contents: ShelfContents, corpus: ShelvedCorpus): void {
  contents.corpora.set(corpus.manifest.id, corpus);
  contents.occupied.add(corpus.manifest.id);
}

/** The manifest comes last: without it there is no corpus. */
async function makeCorpus(
  disk: Disk,
  paths: CorporaPaths,
  manifest: ShelfManifest,
): Promise<ShelvedCorpus> {
  const own = paths.corpus(manifest.id);
  await disk.makeFolder(paths.originals);
  await disk.makeFolder(own.works);
  await makeEmpty(disk, own.outlines);
  await disk.syncFolder(own.folder);
  await disk.syncFolder(paths.folder);
  await disk.syncFolder(dirname(paths.folder));
  return { manifest, paths: own, works: new Map(), length: 0, lines: 0, isWhole: true };
}

/** Never over something that is there. */
async function makeEmpty(disk: Disk, path: string): Promise<void> {
  const there = await disk.stat(path);
  if (there?.bytes === 0) return;
  await createFile(disk, path, []);
}

interface Around {
  state: ShelfState;
  contents: ShelfContents;
  names: Names;
}

async function putCorpus(
  ports: ShelfPorts,
  around: Around,
  { id, ...about }: CorpusDescription & { id: string },
  works: AsyncIterable<readonly KeptWork[]>,
): Promise<void> {
  const { disk, paths } = ports;
  const place = lastPlace(around.contents) + 1;
  await disk.makeFolder(paths.corpus(id).folder);
  await replaceFile(disk, paths.corpus(id).pending, [Buffer.from("{}\n")]);
  const corpus = await makeCorpus(disk, paths, { id, ...about, place });
  try {
    for await (const batch of works) await keepWorks(ports, around, corpus, batch);
    await writeManifest(disk, corpus, corpus.manifest);
  } catch (error) {
    // What cannot be removed now is removed by the next sweep.
    await sweepPending(disk, corpus.paths).catch(() => undefined);
    throw error;
  }
  shelve(around.contents, corpus);
  for (const work of corpus.works.keys()) around.state.own(work, corpus);
  await disk.remove(corpus.paths.pending);
}

async function keepWorks(
  { disk, paths }: ShelfPorts,
  { state, contents, names }: Around,
  corpus: ShelvedCorpus,
  works: readonly KeptWork[],
): Promise<void> {
  for (const { work } of works) checkOwner(work.id, corpus, state, names);
  const lines: OutlineLine[] = [];
  const hashOf = eachHashedOnce();
  for (const given of works) {
    const kept = { ...given, work: { ...given.work, corpus: corpus.manifest.id } };
    const file = encodeWork(kept);
    const listed = listWork(kept, file, hashOf);
    await ensureFile(disk, join(corpus.paths.works, listed.file), file.bytes);
    const { original } = listed;
    if (original && kept.original && !contents.originals.has(original.sha256)) {
      await ensureFile(disk, join(paths.originals, original.sha256), kept.original);
      contents.originals.add(original.sha256);
    }
    lines.push({ put: listed });
  }
  await keepPictures(disk, paths, contents, works);
  await disk.syncFolder(paths.originals);
  await disk.syncFolder(corpus.paths.works);
  await appendLines(disk, corpus, lines);
}

async function listAnew(disk: Disk, corpus: ShelvedCorpus, works: readonly ListedWork[]) {
  const same = works.filter((put) => corpus.works.get(put.outline.id)?.file === put.file);
  await appendLines(
    disk,
    corpus,
    same.map((put) => ({ put })),
  );
}

function checkOwner(id: string, corpus: ShelvedCorpus, state: ShelfState, names: Names): void {
  const owner = state.corpusOf(id);
  const isFree = (owner === undefined || owner === corpus) && !names.isBundled(id);
  if (isFree && ID_PATTERN.test(id)) return;
  throw new ReadoutError(
    "bad-input",
    isFree
      ? `“${id}” cannot be the id of a work: it holds only a–z, 0–9 and hyphens. Nothing was kept. Give the work another id.`
      : `There is a work “${id}” already, in another corpus. Nothing was kept. Give the work another id.`,
  );
}

async function writeManifest(disk: Disk, corpus: ShelvedCorpus, manifest: ShelfManifest) {
  await replaceFile(disk, corpus.paths.manifest, [encodeShelfManifest(manifest)]);
  corpus.manifest = manifest;
}

async function describe(disk: Disk, corpus: ShelvedCorpus, about: Partial<CorpusDescription>) {
  const title = about.title?.trim() ?? corpus.manifest.title;
  if (title === "")
    throw new ReadoutError(
      "bad-input",
      "A corpus needs a title. Nothing was changed. Give it at least one character.",
    );
  await writeManifest(disk, corpus, { ...corpus.manifest, ...about, title });
}

/** One manifest is written, with a place between its new neighbours; all of them when there is none left. */
async function move(
  disk: Disk,
  contents: ShelfContents,
  corpus: ShelvedCorpus,
  to: number,
): Promise<void> {
  const others = [...contents.corpora.values()].filter((each) => each !== corpus);
  const before = others[Math.min(to, others.length) - 1]?.manifest.place;
  const after = others[to]?.manifest.place;
  const place =
    before === undefined
      ? (after ?? 1) - 1
      : after === undefined
        ? before + 1
        : (before + after) / 2;
  if (place !== before && place !== after)
    await writeManifest(disk, corpus, { ...corpus.manifest, place });
  else
    for (const [index, each] of others.toSpliced(to, 0, corpus).entries())
      await writeManifest(disk, each, { ...each.manifest, place: index });
  contents.corpora = new Map(inOrder(contents.corpora));
}

/** With its manifest put away it is gone; the rest is removed now, or by the next sweep. */
async function removeCorpus(
  { disk, paths }: ShelfPorts,
  state: ShelfState,
  contents: ShelfContents,
  corpus: ShelvedCorpus,
): Promise<void> {
  const { manifest, pending, folder } = corpus.paths;
  await disk.rename(manifest, pending);
  await disk.syncFolder(folder);
  contents.corpora.delete(corpus.manifest.id);
  for (const work of corpus.works.keys())
    if (state.corpusOf(work) === corpus) state.own(work, null);
  if (await sweepPending(disk, corpus.paths)) contents.occupied.delete(corpus.manifest.id);
  await removeUnnamed(disk, paths, contents, corpus);
  await removePictures(disk, paths, contents, corpus);
}

async function removeWorks(
  disk: Disk,
  state: ShelfState,
  corpus: ShelvedCorpus,
  works: readonly string[],
): Promise<void> {
  const gone = works.filter((work) => corpus.works.has(work));
  await appendLines(
    disk,
    corpus,
    gone.map((work) => ({ gone: work })),
  );
  for (const work of gone) if (state.corpusOf(work) === corpus) state.own(work, null);
}

async function removeOriginals(
  { disk, paths }: ShelfPorts,
  contents: ShelfContents,
  corpus: ShelvedCorpus,
): Promise<void> {
  await removeUnnamed(disk, paths, contents, corpus);
  await disk.syncFolder(paths.originals);
}

/** Originals of one corpus that no other names. */
async function removeUnnamed(
  disk: Disk,
  paths: CorporaPaths,
  contents: ShelfContents,
  corpus: ShelvedCorpus,
): Promise<void> {
  const others = [...contents.corpora.values()].filter((each) => each !== corpus);
  const named = originalsOf(others);
  for (const hash of originalsOf([corpus]).keys()) {
    if (named.has(hash) || !contents.originals.delete(hash)) continue;
    await disk.remove(join(paths.originals, hash));
  }
}
