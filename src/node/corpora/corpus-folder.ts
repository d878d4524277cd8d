import { basename } from "node:path";
import { ReadoutError } from "../../contract/result.ts";
import type { CorpusNotice } from "../corpus-files.ts";
import type { Disk } from "../disk.ts";
import { codeOf, whyUnreadable } from "../system-error.ts";
import { isCorpusName, type CorporaPaths, type CorpusPaths } from "./corpora-paths.ts";
import { readOutlines, type OutlineFile } from "./outline-file.ts";
import { decodeShelfManifest, type ShelfManifest } from "./shelf-manifest.ts";
import type { ListedOriginal, ListedWork } from "./work-files.ts";

/** An imported corpus as it lies on the disk. */
export interface ShelvedCorpus {
  manifest: ShelfManifest;
  paths: CorpusPaths;
  works: Map<string, ListedWork>;
  /** Of the file of outlines: its whole lines in bytes and in number. */
  length: number;
  lines: number;
  /** Whether all of it could be read, so that what it does not name belongs to nobody. */
  isWhole: boolean;
}

/** Everything on the shelf, and what of it could not be read. */
export interface ShelfContents {
  /** By place. */
  corpora: Map<string, ShelvedCorpus>;
  /** SHA-256 of the originals that are there. */
  originals: Set<string>;
  /** The same of pictures. */
  pictures: Set<string>;
  notices: CorpusNotice[];
  /** Why it cannot be told what is there: nothing may be changed then. */
  failure: Error | null;
  /** Names of folders that hold something, also of corpora that could not be opened. */
  occupied: Set<string>;
}

/** Reads manifests and outlines, and no work. Never rejects: what cannot be read becomes a notice. */
export async function readShelf(disk: Disk, paths: CorporaPaths): Promise<ShelfContents> {
  const contents: ShelfContents = {
    corpora: new Map(),
    originals: new Set(),
    pictures: new Set(),
    notices: [],
    failure: null,
    occupied: new Set(),
  };
  const names = await listed(disk, paths.folder, contents);
  for (const name of names.filter(isCorpusName).sort()) {
    const corpus = await readCorpus(disk, paths.corpus(name), contents.notices);
    if (corpus) contents.corpora.set(name, corpus);
    if (corpus || (await isOccupied(disk, paths.corpus(name)))) contents.occupied.add(name);
  }
  contents.corpora = new Map(inOrder(contents.corpora));
  if (names.length > 0) {
    contents.originals = new Set((await listed(disk, paths.originals, contents)).filter(isHash));
    contents.pictures = new Set((await listed(disk, paths.pictures, contents)).filter(isHash));
  }
  return contents;
}

export function inOrder(corpora: Iterable<[string, ShelvedCorpus]>): [string, ShelvedCorpus][] {
  return [...corpora].sort(
    ([a, { manifest: one }], [b, { manifest: other }]) =>
      one.place - other.place || (a < b ? -1 : 1),
  );
}

/** The originals of all works of some corpora, each once. */
export function originalsOf(
  corpora: Iterable<Pick<ShelvedCorpus, "works">>,
): Map<string, ListedOriginal> {
  const originals = new Map<string, ListedOriginal>();
  for (const { works } of corpora)
    for (const { original } of works.values())
      if (original) originals.set(original.sha256, original);
  return originals;
}

/** A SHA-256 as it is written. */
export const HASH_PATTERN = /^[0-9a-f]{64}$/u;

/** The name of an original is its SHA-256. */
export function isHash(name: string): boolean {
  return HASH_PATTERN.test(name);
}

/** Null when there is none, or none that can be opened. */
async function readCorpus(
  disk: Disk,
  paths: CorpusPaths,
  notices: CorpusNotice[],
): Promise<ShelvedCorpus | null> {
  try {
    const id = basename(paths.folder);
    const bytes = await readIfThere(disk, paths.manifest);
    if (!bytes) {
      if (await isLeft(disk, paths)) notices.push(withoutManifest(paths));
      return null;
    }
    const manifest = decodeShelfManifest(bytes, paths.manifest, id);
    const outlines = readOutlines(await disk.read(paths.outlines));
    if (outlines.damaged.length > 0) notices.push(damagedLines(paths.outlines, outlines));
    const { works, length, lines, damaged } = outlines;
    return { manifest, paths, works, length, lines, isWhole: damaged.length === 0 };
  } catch (error) {
    notices.push(toNotice(error, paths.folder));
    return null;
  }
}

/** A folder whose corpus was not removed, but whose manifest is gone. */
async function isLeft(disk: Disk, { outlines, pending }: CorpusPaths): Promise<boolean> {
  const [lines, mark] = await Promise.all([disk.stat(outlines), disk.stat(pending)]);
  return lines !== null && lines.bytes > 0 && mark === null;
}

/** Also where that cannot be said. */
async function isOccupied(disk: Disk, { manifest, outlines, pending }: CorpusPaths) {
  try {
    const found = await Promise.all([manifest, outlines, pending].map((path) => disk.stat(path)));
    return found.some((file) => file !== null && file.bytes > 0);
  } catch {
    return true;
  }
}

async function readIfThere(disk: Disk, path: string): Promise<Uint8Array | null> {
  return (await disk.stat(path)) ? disk.read(path) : null;
}

async function listed(disk: Disk, folder: string, contents: ShelfContents): Promise<string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    if (!(error instanceof Error)) throw error;
    contents.notices.push(toNotice(error, folder));
    contents.failure = error;
    return [];
  }
}

function toNotice(error: unknown, path: string): CorpusNotice {
  const message =
    error instanceof ReadoutError
      ? error.message
      : `${path}: this could not be read (${whyUnreadable(error)}). Nothing was changed and everything else stays readable. See whether it is there and may be read, then start Readout again.`;
  return { path, code: "corpus-unreadable", message };
}

function withoutManifest({ folder, manifest }: CorpusPaths): CorpusNotice {
  return {
    path: manifest,
    code: "corpus-unreadable",
    message: `${folder}: this corpus cannot be opened, because its manifest.json is missing. Nothing was changed and its texts are still there. Put the file back from a copy, or import the corpus again.`,
  };
}

function damagedLines(path: string, { damaged }: OutlineFile): CorpusNotice {
  const where = damaged.length === 1 ? `line ${damaged[0]} is` : `lines ${damaged.join(", ")} are`;
  return {
    path,
    code: "corpus-unreadable",
    message: `${path}: ${where} damaged, and the works that stood there are left out. Nothing was changed; the other works stay readable and your notes are safe. Import those documents again, or put the file back from a copy.`,
  };
}
