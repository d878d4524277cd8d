import { randomUUID } from "node:crypto";
import type { Adapter } from "lowdb";
import { keptLines, type KeptLine } from "../../core/library/journal-replay.ts";
import { contentsOf, type JournalledLibrary } from "../../core/library/journalled-library.ts";
import { compactLibrary } from "../../core/library/library-store.ts";
import type { Disk } from "../disk.ts";
import { assembleLibrary, checkOfChange } from "./assembly.ts";
import type { PreparedFile } from "../replace-file.ts";
import {
  decodeJournal,
  encodeJournalHead,
  encodeJournalLine,
  type DecodedJournal,
} from "./journal-bytes.ts";
import { libraryPaths } from "./paths.ts";
import { find, type LibraryReading } from "./reading.ts";
import { decodeSnapshot, type Pieces } from "./snapshot-bytes.ts";
import { prepareSnapshot } from "./snapshot-file.ts";
import type { SnapshotOrigin } from "./snapshot-head.ts";

/** What is to be made into a new snapshot: the present one and the journal up to a length in bytes. */
export interface CompactionJob {
  folder: string;
  journalLength: number;
  /** Of the last change in that part of the journal. */
  seq: number;
  /** What was deleted before this time leaves the bin. */
  before: string;
}

/** A new snapshot, written and synced under another name, and how the journal behind it begins. */
export interface Compacted {
  prepared: PreparedFile;
  generation: string;
  kept: Uint8Array;
}

/** Compacts in whatever thread it is called. */
export type Compact = (job: CompactionJob) => Promise<Compacted>;

/**
 * Reads snapshot and journal through lowdb and writes a new snapshot beside them.
 * @throws Error when they are not whole or not those that were meant; nothing has been changed then
 */
export async function compactFiles(disk: Disk, job: CompactionJob): Promise<Compacted> {
  let compacted: Compacted | null = null;
  let journal: DecodedJournal | null = null;
  const adapter: Adapter<JournalledLibrary> = {
    async read() {
      const read = await readUpTo(disk, job);
      journal = read.journal;
      return read.library;
    },
    async write(library) {
      if (!journal?.head) throw new Error("there is no journal");
      const generation = randomUUID();
      const origin = originOf(library.seq, generation, journal);
      const { snapshot } = libraryPaths(job.folder);
      const prepared = await prepareSnapshot(disk, snapshot, contentsOf(library), origin);
      const kept = Buffer.concat(encodeNewJournal(library, generation));
      compacted = { prepared, generation, kept: new Uint8Array(kept) };
    },
  };
  await compactLibrary(adapter, job.before);
  return compacted!;
}

/** A snapshot that has a journal in it. */
export function originOf(
  seq: number,
  generation: string,
  journal: DecodedJournal | null,
): SnapshotOrigin {
  const follows = journal?.head?.base ?? null;
  return { generation, follows, seq, last: journal && checkOfChange(journal, seq) };
}

/** A journal on a new snapshot: its head, and the last steps of the history. */
export function encodeNewJournal(library: JournalledLibrary, base: string): Pieces {
  const encoded = new Map<number, Uint8Array>();
  const sizeOf = (line: KeptLine) => {
    const { bytes } = encodeJournalLine(line);
    encoded.set(line.seq, bytes);
    return bytes.length;
  };
  const lines = keptLines(library, sizeOf);
  const head = encodeJournalHead({ base, seq: library.seq });
  return [head, ...lines.map(({ seq }) => encoded.get(seq)!)];
}

async function readUpTo(disk: Disk, job: CompactionJob) {
  const paths = libraryPaths(job.folder);
  const snapshot = await find(disk, paths.snapshot, decodeSnapshot);
  const journal = await find(disk, paths.journal, (bytes) =>
    decodeJournal(bytes.subarray(0, job.journalLength)),
  );
  const reading: LibraryReading = { snapshot, journal };
  const none = async () => null;
  const assembled = await assembleLibrary(reading, { newestBackup: none, previous: none });
  const isWhole =
    snapshot.condition === "read" &&
    snapshot.decoded.condition === "good" &&
    assembled.journal === "good" &&
    assembled.library.seq === job.seq;
  if (!isWhole || journal.condition !== "read")
    throw new Error("the files of the library are not what they were");
  return { library: assembled.library, journal: journal.decoded };
}
