import { join } from "node:path";
import type { ConflictCopy } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { ConflictCopies } from "../../core/library/conflict-copies.ts";
import type { LibraryCopy } from "../../core/library/library-copy.ts";
import { isEmpty, type LibraryFormat } from "../backups/library-format.ts";
import type { Disk, DiskEntry } from "../disk.ts";
import { codeOf, whyUnreadable } from "../system-error.ts";
import { writeError } from "../write-file.ts";
import { conflictKind, type CopyKind } from "./conflict-name.ts";

/** The folder, inside that of the library, of copies that have been merged. */
export const MERGED_FOLDER = "merged";

export interface ConflictCopyPorts {
  disk: Disk;
  /** Of the library. */
  folder: string;
  /** How a copy of each kind is read; never throws. */
  decode: Record<CopyKind, LibraryFormat["decode"]>;
  /** @throws ReadoutError when this process may not write. */
  claim: () => Promise<unknown>;
}

/** A file that is called like a copy. */
interface Candidate {
  name: string;
  kind: CopyKind;
  entry: DiskEntry;
}

/** Copies of the library that file synchronisers left in its folder, as far as anything in them can be read. */
export function createConflictCopies(ports: ConflictCopyPorts): ConflictCopies {
  const { disk, folder } = ports;
  const read = new Map<string, { mark: string; copy: ConflictCopy | null }>();
  const look = async ({ name, kind, entry }: Candidate) => {
    const known = read.get(name);
    if (known?.mark === entry.mark) return known.copy;
    const copy = await describe(ports, { name, kind, entry });
    read.set(name, { mark: entry.mark, copy });
    return copy;
  };
  return {
    async list() {
      const copies: ConflictCopy[] = [];
      for (const candidate of await findCandidates(disk, folder)) {
        const copy = await look(candidate);
        if (copy) copies.push(copy);
      }
      return copies.sort((a, b) => (a.modified < b.modified ? 1 : -1));
    },
    async read(name) {
      const kind = conflictKind(name);
      if (!kind)
        throw unreadable(join(folder, name), "it is not called like a copy of the library");
      return readCopy(ports, name, kind);
    },
    async settle(name) {
      await ports.claim();
      await putAway(disk, folder, name);
      read.delete(name);
    },
  };
}

async function findCandidates(disk: Disk, folder: string): Promise<Candidate[]> {
  const names = await disk.list(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  const found = await Promise.all(
    names.map(async (name) => {
      const kind = conflictKind(name);
      const entry = kind && (await disk.stat(join(folder, name)));
      return kind && entry ? [{ name, kind, entry }] : [];
    }),
  );
  return found.flat();
}

/** Null when nothing in the file can be read: it may be anything. */
async function describe(ports: ConflictCopyPorts, candidate: Candidate) {
  const { name, kind, entry } = candidate;
  const copy = await readCopy(ports, name, kind).catch(() => null);
  if (!copy) return null;
  return {
    name,
    modified: new Date(entry.modified).toISOString(),
    bytes: entry.bytes,
    annotations: copy.contents.annotations.length,
  };
}

async function readCopy(
  { disk, folder, decode }: ConflictCopyPorts,
  name: string,
  kind: CopyKind,
): Promise<LibraryCopy> {
  const path = join(folder, name);
  const bytes = await disk.read(path).catch((error: unknown) => {
    throw unreadable(path, whyUnreadable(error), error);
  });
  const { contents, notices } = decode[kind](bytes, name);
  if (isEmpty(contents)) throw unreadable(path, "nothing in it is a part of a library");
  return { contents, notices };
}

function unreadable(path: string, why: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "package-unreadable",
    `The copy “${path}” could not be read: ${why}. Nothing was changed, and the file is left as it is.`,
    { cause },
  );
}

/** Moves a copy into the folder of merged ones, under a name that none there has. */
async function putAway(disk: Disk, folder: string, name: string): Promise<void> {
  const merged = join(folder, MERGED_FOLDER);
  try {
    if (!(await disk.stat(merged))) await disk.makeFolder(merged);
    const taken = new Set(await disk.list(merged));
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${count}-${name}`;
    await disk.rename(join(folder, name), join(merged, free));
    await disk.syncFolder(merged);
    await disk.syncFolder(folder);
  } catch (error) {
    throw writeError(error, merged);
  }
}
