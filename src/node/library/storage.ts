import { randomUUID } from "node:crypto";
import type { Adapter } from "lowdb";
import type { LibraryContents } from "../../contract/library.ts";
import {
  contentsOf,
  type JournalChange,
  type JournalledLibrary,
} from "../../core/library/journalled-library.ts";
import type { LibraryJournal } from "../../core/library/library-store.ts";
import type { OneAtATime } from "../../core/one-at-a-time.ts";
import { writeError } from "../write-file.ts";
import { assembleLibrary, isApplied, type AssembledLibrary } from "./assembly.ts";
import { encodeNewJournal, originOf } from "./compaction.ts";
import { putInPlace, replaceFile } from "../replace-file.ts";
import { removeTemporaries, setAside } from "./files.ts";
import { gone } from "./gone.ts";
import { encodeJournalLine, type DecodedJournal } from "./journal-bytes.ts";
import { ChangedJournal, createJournalFile, type JournalFile } from "./journal-file.ts";
import { find, markOf, readLibrary, type LibraryReading } from "./reading.ts";
import { repairLibrary, type RepairPorts } from "./repair.ts";
import { foreignJournalNotice, foreignNotice } from "./sentences.ts";
import { decodeSnapshot } from "./snapshot-bytes.ts";
import { prepareSnapshot } from "./snapshot-file.ts";

export interface StoragePorts extends RepairPorts {
  /** The queue of everything that writes to the folder, closing it included. */
  oneAtATime: OneAtATime;
  newestBackup: () => Promise<LibraryContents | null>;
}

/** What is on the disk now, as far as this process has read or written it. */
export interface StoredFiles {
  journal: JournalFile | null;
  /** Whether there has been none beside the snapshot yet, as beside a backup that took its place by hand. */
  isFirst: boolean;
  /** Tells the snapshot from any other that may take its place; empty when there is none. */
  snapshotMark: string;
  /** Of the last change stored. */
  seq: number;
  /** Nobody knows what a power cut would leave, so that the next change first writes everything anew. */
  isDoubtful: boolean;
}

/** The files of a library, beneath lowdb and the journal of the core. */
export interface LibraryStorage {
  adapter: Adapter<JournalledLibrary>;
  journal: LibraryJournal;
  readonly files: StoredFiles;
}

/**
 * Only the writer touches the folder. A change is one synced line of the journal; the snapshot is written anew by the
 * compaction, or here when the files are damaged or somebody else has changed them.
 * @param onStored called after each change
 */
export function createLibraryStorage(ports: StoragePorts, onStored: () => void): LibraryStorage {
  const files: StoredFiles = {
    journal: null,
    isFirst: true,
    snapshotMark: "",
    seq: 0,
    isDoubtful: false,
  };
  return {
    files,
    adapter: {
      read: () => readFiles(ports, files),
      write: (library) =>
        ports.oneAtATime(async () => {
          ports.access.requireWriter();
          await rewrite(ports, files, library, anew(files));
        }),
    },
    journal: {
      append: (change, library) =>
        ports.oneAtATime(async () => {
          ports.access.requireWriter();
          try {
            await append(ports, files, change, library);
          } catch (error) {
            throw writeError(error, ports.paths.journal, "library-unwritable");
          }
          onStored();
        }),
    },
  };
}

/**
 * Reads the files anew, and puts them right where this process is the writer.
 * @throws ReadoutError `library-unwritable` when there were some and are none, so that nothing is taken for empty.
 */
async function readFiles(ports: StoragePorts, files: StoredFiles): Promise<JournalledLibrary> {
  const { disk, paths, access } = ports;
  await files.journal?.close();
  Object.assign(files, { journal: null, isDoubtful: false });
  // Leftovers that cannot be removed do no harm.
  if (access.isWriter()) await removeTemporaries(disk, paths.folder).catch(() => undefined);
  const reading = await readLibrary(disk, paths);
  if (files.snapshotMark !== "" && isGone(reading)) throw gone(paths);
  const assembled = await assembleLibrary(reading, sourcesOf(ports));
  const { library } = assembled;
  files.snapshotMark = reading.snapshot.condition === "read" ? reading.snapshot.mark : "";
  files.journal = journalAsRead(ports, reading, assembled);
  files.seq = library.seq;
  files.isFirst = assembled.journal === "fresh";
  const how = rewritingOf(reading, assembled);
  const repair = { reading, assembled, rewrite: () => rewrite(ports, files, library, how) };
  await repairLibrary(ports, repair);
  return library;
}

function isGone({ snapshot, journal }: LibraryReading): boolean {
  return snapshot.condition === "absent" && journal.condition === "absent";
}

async function append(
  ports: StoragePorts,
  files: StoredFiles,
  change: JournalChange,
  library: JournalledLibrary,
): Promise<void> {
  const line = encodeJournalLine(change);
  if (await keepForeignSnapshot(ports, files)) files.isDoubtful = true;
  if (!files.journal || files.isDoubtful) await rewrite(ports, files, library, anew(files));
  try {
    await files.journal!.append(line);
  } catch (error) {
    if (!(error instanceof ChangedJournal)) throw error;
    files.isDoubtful = true;
    await keepForeignJournal(ports);
    await rewrite(ports, files, library, anew(files));
    await files.journal!.append(line);
  }
  files.seq = change.seq;
}

async function rewrite(
  ports: StoragePorts,
  files: StoredFiles,
  library: JournalledLibrary,
  how: Rewriting,
): Promise<void> {
  files.isDoubtful = true;
  await files.journal?.close();
  files.journal = await writeBoth(ports, library, how);
  files.snapshotMark = await markOf(ports.disk, ports.paths.snapshot);
  files.seq = library.seq;
  files.isFirst = false;
  files.isDoubtful = false;
}

/** Of a library in memory, whatever journal there may be. */
function anew({ isFirst, snapshotMark }: StoredFiles): Rewriting {
  return { journal: null, isNew: isFirst || snapshotMark === "" };
}

interface Rewriting {
  /** The journal that is there and whose changes the library has; null when it has to be taken for foreign. */
  journal: DecodedJournal | null;
  /** Whether there was no journal before, so that one beside an older snapshot means nothing. */
  isNew: boolean;
}

function rewritingOf(
  { snapshot, journal }: LibraryReading,
  assembled: AssembledLibrary,
): Rewriting {
  const isOwn = isApplied(assembled.journal) && journal.condition === "read";
  const isFirst =
    assembled.journal === "fresh" ||
    snapshot.condition === "absent" ||
    (snapshot.condition === "read" && snapshot.decoded.schemaVersion === 1);
  return { journal: isOwn ? journal.decoded : null, isNew: isFirst && !isOwn };
}

/**
 * Where there is a journal, the snapshot comes first: whatever journal is beside it then, the snapshot has it all. The
 * first journal comes before its snapshot, so that a snapshot without one always means that it was lost.
 */
async function writeBoth(
  { disk, paths }: StoragePorts,
  library: JournalledLibrary,
  { journal, isNew }: Rewriting,
): Promise<JournalFile> {
  const generation = randomUUID();
  const origin = originOf(library.seq, generation, journal);
  const pieces = encodeNewJournal(library, generation);
  const prepared = await prepareSnapshot(disk, paths.snapshot, contentsOf(library), origin);
  try {
    if (isNew) await replaceFile(disk, paths.journal, pieces);
  } catch (error) {
    await disk.remove(prepared.temporary).catch(() => undefined);
    throw error;
  }
  await putInPlace(disk, prepared);
  if (!isNew) await replaceFile(disk, paths.journal, pieces);
  const bytes = Buffer.concat(pieces);
  return createJournalFile(disk, paths.journal, {
    base: generation,
    last: null,
    changes: 0,
    keptLength: bytes.length,
    bytes,
    isOwn: true,
  });
}

function journalAsRead(
  { disk, paths }: StoragePorts,
  { journal }: LibraryReading,
  assembled: AssembledLibrary,
): JournalFile | null {
  if (assembled.journal !== "good" || journal.condition !== "read") return null;
  const { head, lines, changes, keptLength, length } = journal.decoded;
  return createJournalFile(disk, paths.journal, {
    base: head!.base,
    last: changes === 0 ? null : (lines.at(-1)?.check ?? null),
    changes,
    keptLength,
    bytes: journal.bytes.subarray(0, length),
    isOwn: false,
  });
}

function sourcesOf({ disk, paths, newestBackup }: StoragePorts) {
  return {
    // A backup that cannot be had is none; what is lost is told by the notices.
    newestBackup: () => newestBackup().catch(() => null),
    async previous() {
      const found = await find(disk, paths.previous, decodeSnapshot);
      return found.condition === "read" ? found.decoded.contents : null;
    },
  };
}

/** Another program wrote the library file while it was open here: keep what it wrote, and say so. */
async function keepForeignSnapshot(ports: StoragePorts, files: StoredFiles): Promise<boolean> {
  const { disk, paths, notices } = ports;
  if ((await markOf(disk, paths.snapshot)) === files.snapshotMark) return false;
  const kept = await keepForeign(ports, paths.snapshot, "changed");
  if (kept) {
    notices.set("foreign", foreignNotice(paths.snapshot, kept.aside));
    files.snapshotMark = kept.mark;
  }
  return true;
}

async function keepForeignJournal(ports: StoragePorts): Promise<void> {
  const { paths, notices } = ports;
  const kept = await keepForeign(ports, paths.journal, "conflict");
  if (kept) notices.set("journal", foreignJournalNotice(paths.journal, kept.aside));
}

/** Keeps a file that is to be written over, whatever is in it; null when there is none. */
async function keepForeign(
  { disk, now }: StoragePorts,
  path: string,
  why: "changed" | "conflict",
): Promise<{ aside: string; mark: string } | null> {
  const found = await find(disk, path, () => null);
  if (found.condition === "unreadable") throw found.error;
  if (found.condition === "absent") return null;
  return { aside: await setAside(disk, path, found.bytes, { why, now: now() }), mark: found.mark };
}
