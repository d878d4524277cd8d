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
  /** Cuts off what follows the last whole line. */
  cut(): Promise<void>;
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
}

export function createJournalFile(disk: Disk, path: string, start: JournalStart): JournalFile {
  let { last, changes } = start;
  let { length } = start.bytes;
  let sum = crc32(start.bytes);
  let file: DiskFile | null = null;
  let mark = "";
  /** Whether a line may be there that could not be taken back. */
  let hasOwnRest = false;

  const close = async () => {
    const open = file;
    file = null;
    await open?.close();
  };
  const readOwn = async (): Promise<Uint8Array> => {
    const bytes = await disk.read(path).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") throw new ChangedJournal("it is gone", { cause: error });
      throw error;
    });
    if (bytes.length < length || crc32(bytes.subarray(0, length)) !== sum)
      throw new ChangedJournal("it is another one");
    return bytes;
  };
  /** Opens the file and looks whether all that was acknowledged is in it, and nothing else. */
  const prepare = async (): Promise<DiskFile> => {
    const bytes = await readOwn();
    // Whole lines are somebody's changes; half of one was never acknowledged.
    if (!hasOwnRest && lengthOfWholeLines(bytes.subarray(length)) > 0)
      throw new ChangedJournal("it has grown");
    const opened = await disk.open(path);
    try {
      if (bytes.length > length) {
        await opened.truncate(length);
        await opened.sync();
      }
      mark = await markOf(disk, path);
      hasOwnRest = false;
    } catch (error) {
      await opened.close().catch(() => undefined);
      throw error;
    }
    file = opened;
    return opened;
  };
  /** Takes back a line that may be there in part; should that fail, the next call finds out. */
  const takeBack = async (opened: DiskFile) => {
    hasOwnRest = true;
    try {
      await opened.truncate(length);
      await opened.sync();
    } catch {
      // Until the file has been read again it counts as doubtful either way.
    }
    await close().catch(() => undefined);
  };

  return {
    base: start.base,
    get last() {
      return last;
    },
    get changes() {
      return changes;
    },
    get changedBytes() {
      return length - start.keptLength;
    },
    get length() {
      return length;
    },
    async append({ bytes, check }) {
      if (file && (await markOf(disk, path)) !== mark) await close();
      const opened = file ?? (await prepare());
      try {
        await opened.write(bytes, length);
        await opened.sync();
      } catch (error) {
        await takeBack(opened);
        throw error;
      }
      length += bytes.length;
      sum = crc32(bytes, sum);
      last = check;
      changes += 1;
      // The change is stored; a journal that cannot be looked at now is read again before the next.
      mark = await markOf(disk, path).catch(() => "unknown");
    },
    readFrom: async (at) => (await readOwn()).slice(at, length),
    async cut() {
      await prepare();
    },
    close,
  };
}
