import { join } from "node:path";
import type { LibraryNotice } from "../../contract/annotation.ts";
import type { ConflictCopy } from "../../contract/library.ts";
import { ReadoutError, wrapError } from "../../contract/result.ts";
import type { ConflictCopies } from "../../core/library/conflict-copies.ts";
import { isEmpty, type LibraryCopy } from "../../core/library/library-copy.ts";
import type { LibraryFormat } from "../backups/library-format.ts";
import type { Disk, DiskEntry } from "../disk.ts";
import { listOrNone } from "../list-or-none.ts";
import type { SafekeepingWork } from "../safekeeping/safekeeping-work.ts";
import { whyUnreadable } from "../system-error.ts";
import { writeError } from "../write-file.ts";
import { conflictKind } from "./conflict-name.ts";

/** The folder, inside that of the library, of copies that have been merged. */
export const MERGED_FOLDER = "merged";

export interface ConflictCopyPorts {
  disk: Disk;
  /** Of the library. */
  folder: string;
  /** How a copy is read, whatever kind its name says. */
  decode: LibraryFormat["decode"];
  work: Pick<SafekeepingWork, "inspect">;
  /** @throws ReadoutError when this process may not write. */
  claim: () => Promise<unknown>;
}

/** A file that is called like a copy. */
interface Candidate {
  name: string;
  entry: DiskEntry;
}

/** What was found in a candidate; null when it turned out to be none. */
interface KnownCopy {
  mark: string;
  copy: ConflictCopy | null;
}

type KnownCopies = Map<string, KnownCopy>;

/** The copies in the folder of a library, and how many there may be. */
export interface FolderConflictCopies extends ConflictCopies {
  /** By their names alone, less those that `list` has looked into and that are none; opens no file. */
  count(): Promise<number>;
  /** Which copies were merged and could not be put away. */
  notices(): LibraryNotice[];
}

/** Copies of the library that file synchronisers left in its folder, as far as anything in them can be read. */
export function createConflictCopies(ports: ConflictCopyPorts): FolderConflictCopies {
  const { disk, folder } = ports;
  const known: KnownCopies = new Map();
  const stuck = new Map<string, LibraryNotice>();
  return {
    notices: () => [...stuck.values()],
    async count() {
      const candidates = await findCandidates(disk, folder);
      return candidates.filter(({ name, entry }) => mayBeCopy(known.get(name), entry)).length;
    },
    async list() {
      const candidates = await findCandidates(disk, folder);
      await lookInto(ports, candidates, known);
      return candidates
        .map(({ name }) => known.get(name)?.copy ?? null)
        .filter((copy) => copy !== null)
        .sort((a, b) => (a.modified < b.modified ? 1 : -1));
    },
    read: (name) => readCopy(ports, name),
    async settle(name) {
      try {
        await ports.claim();
        await putAway(disk, folder, name);
        stuck.delete(name);
      } catch (error) {
        stuck.set(name, notPutAway(join(folder, name), error));
      }
    },
  };
}

/** Whatever has changed since it was looked into may be one. */
function mayBeCopy(looked: KnownCopy | undefined, entry: DiskEntry): boolean {
  return looked?.mark !== entry.mark || looked.copy !== null;
}

async function findCandidates(disk: Disk, folder: string): Promise<Candidate[]> {
  const names = await listOrNone(disk, folder);
  const found: Candidate[] = [];
  for (const name of names.filter((each) => conflictKind(each) !== null)) {
    const entry = await disk.stat(join(folder, name));
    if (entry) found.push({ name, entry });
  }
  return found;
}

/** Reads those that are new or have changed since they were last read. */
async function lookInto(
  { folder, work }: ConflictCopyPorts,
  candidates: readonly Candidate[],
  known: KnownCopies,
): Promise<void> {
  const unread = candidates.filter(({ name, entry }) => known.get(name)?.mark !== entry.mark);
  if (unread.length === 0) return;
  const found = await work.inspect(unread.map(({ name }) => join(folder, name)));
  for (const [at, { name, entry }] of unread.entries()) {
    const { isEmpty = true, annotations = 0 } = found[at] ?? {};
    const modified = new Date(entry.modified).toISOString();
    const copy = isEmpty ? null : { name, modified, bytes: entry.bytes, annotations };
    known.set(name, { mark: entry.mark, copy });
  }
}

async function readCopy(
  { disk, folder, decode }: ConflictCopyPorts,
  name: string,
): Promise<LibraryCopy> {
  const path = join(folder, name);
  if (conflictKind(name) === null)
    throw unreadable(path, "it is not called like a copy of the library");
  const bytes = await disk.read(path).catch((error: unknown) => {
    throw unreadable(path, whyUnreadable(error), error);
  });
  const { contents, notices } = decode(bytes, name);
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

function notPutAway(path: string, error: unknown): LibraryNotice {
  const { code, message } = wrapError(error).error;
  return {
    code: `copy-${code}`,
    message: `“${path}” was merged, and whatever could be read of it is in the library, but it could not be moved to “${MERGED_FOLDER}”: ${message} It will be offered again; to merge it again changes nothing. You can also move it yourself.`,
  };
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
