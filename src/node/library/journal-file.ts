import { dirname } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk, DiskFile } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { lengthOfWholeLines } from "./bytes.ts";
import { markOf } from "./reading.ts";

/** The journal is not what this process has written: somebody else wrote, replaced or removed it. */
export class ChangedJournal extends Error {}

/** The journal that this process appends to. */
export interface JournalFile {
  /** The snapshot that it was begun on. */
  readonly base: string;
  /** Of the last change in it; null when there is none. */
  readonly last: string | null;
  /** Changes behind the kept steps, and the bytes of their lines. */
  readonly changes: number;
  readonly changedBytes: number;
  /** Bytes in all. */
  readonly length: number;
  /**
   * Resolves when the line would survive a power cut. When it rejects, with the system's error, the line is not in the
   * file, or the next call takes it out before anything else.
   * @throws ChangedJournal
   */
  append(line: { bytes: Uint8Array; check: string }): Promise<void>;
  /**
   * Everything that was appended, from a place on.
   * @throws ChangedJournal
   */
  readFrom(at: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What is known of a journal that has just been read or written. */
export interface JournalStart {
  base: string;
  last: string | null;
  changes: number;
  /** Bytes of the head and the kept steps. */
  keptLength: number;
  /** Whole lines only; the file may have more. */
  bytes: Uint8Array;
  /** Whether this process has put it in its place; another may have ended before it could sync the folder. */
  isOwn: boolean;
}

export function createJournalFile(disk: Disk, path: string, start: JournalStart): JournalFile {
  const known: KnownJournal = {
    disk,
    path,
    last: start.last,
    changes: start.changes,
    length: start.bytes.length,
    sum: crc32(start.bytes),
    file: null,
    mark: "",
    isPlaced: start.isOwn,
    hasOwnRest: false,
  };
  return {
    base: start.base,
    get last() {
      return known.last;
    },
    get changes() {
      return known.changes;
    },
    get changedBytes() {
      return known.length - start.keptLength;
    },
    get length() {
      return known.length;
    },
    append: (line) => append(known, line),
    readFrom: async (at) => (await readOwn(known)).slice(at, known.length),
    close: () => closeFile(known),
  };
}

/** What this process knows to be in the file. */
interface KnownJournal {
  readonly disk: Disk;
  readonly path: string;
  last: string | null;
  changes: number;
  length: number;
  /** The CRC-32 of all bytes. */
  sum: number;
  /** Null until the file has been looked at, and after anything that makes it doubtful. */
  file: DiskFile | null;
  mark: string;
  /** Whether its name would survive a power cut. */
  isPlaced: boolean;
  /** Whether a line may be there that could not be taken back. */
  hasOwnRest: boolean;
}

async function append(
  known: KnownJournal,
  { bytes, check }: { bytes: Uint8Array; check: string },
): Promise<void> {
  const { disk, path, length } = known;
  if (known.file && (await markOf(disk, path)) !== known.mark) await closeFile(known);
  const opened = known.file ?? (await prepare(known));
  try {
    await opened.write(bytes, length);
    await opened.sync();
  } catch (error) {
    await takeBack(known, opened);
    throw error;
  }
  known.length += bytes.length;
  known.sum = crc32(bytes, known.sum);
  known.last = check;
  known.changes += 1;
  // The change is stored; a journal that cannot be looked at now is read again before the next.
  known.mark = await markOf(disk, path).catch(() => "unknown");
}

async function closeFile(known: KnownJournal): Promise<void> {
  const { file } = known;
  known.file = null;
  await file?.close();
}

async function readOwn({ disk, path, length, sum }: KnownJournal): Promise<Uint8Array> {
  const bytes = await disk.read(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") throw new ChangedJournal("it is gone", { cause: error });
    throw error;
  });
  if (bytes.length < length || crc32(bytes.subarray(0, length)) !== sum)
    throw new ChangedJournal("it is another one");
  return bytes;
}

/** Opens the file and looks whether all that was acknowledged is in it, and nothing else. */
async function prepare(known: KnownJournal): Promise<DiskFile> {
  const { disk, path, length } = known;
  const bytes = await readOwn(known);
  // Whole lines are somebody's changes; half of one was never acknowledged.
  if (!known.hasOwnRest && lengthOfWholeLines(bytes.subarray(length)) > 0)
    throw new ChangedJournal("it has grown");
  const opened = await disk.open(path);
  try {
    if (bytes.length > length) {
      await opened.truncate(length);
      await opened.sync();
    }
    if (!known.isPlaced) await makeSafe(known, opened, bytes.subarray(0, length));
    known.isPlaced = true;
    known.mark = await markOf(disk, path);
    known.hasOwnRest = false;
  } catch (error) {
    await opened.close().catch(() => undefined);
    throw error;
  }
  known.file = opened;
  return opened;
}

/**
 * What another process left may be in the memory of the system alone: the name when it ended before it could sync the
 * folder, the last line when its sync failed, which no later sync makes good unless the line is written again.
 */
async function makeSafe(
  { disk, path }: KnownJournal,
  opened: DiskFile,
  bytes: Uint8Array,
): Promise<void> {
  await disk.syncFolder(dirname(await disk.follow(path)));
  const lastLine = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
  await opened.write(bytes.subarray(lastLine), lastLine);
}

/** Takes back a line that may be there in part; should that fail, the next call finds out. */
async function takeBack(known: KnownJournal, opened: DiskFile): Promise<void> {
  known.hasOwnRest = true;
  try {
    await opened.truncate(known.length);
    await opened.sync();
  } catch {
    // Until the file has been read again it counts as doubtful either way.
  }
  await closeFile(known).catch(() => undefined);
}
