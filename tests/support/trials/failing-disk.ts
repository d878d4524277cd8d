import type { Disk, DiskFile } from "../../../src/node/disk.ts";
import { systemError } from "./memory-disk.ts";

export interface Fault {
  /** Which call fails; 1 is the first. */
  at: number;
  code: "EIO" | "ENOSPC" | "EPERM" | "EMFILE";
  /** It and all behind it, until it is ended. */
  isLasting?: boolean;
  /** A write that fails has written half of its bytes before. */
  isPartial?: boolean;
}

export interface FailingDisk {
  disk: Disk;
  /** How many calls there were, and the name of each. */
  readonly calls: readonly string[];
  /** From now on every call does what it should. */
  end(): void;
}

/**
 * A disk on which one call fails, or all from one on. A sync that fails has given up what it should have made
 * safe, as systems do: it is still read, but a later sync does not make it safe.
 */
export function createFailingDisk(
  disk: Disk,
  fault: Fault | null,
  onSyncFailed: (path: string) => void = () => undefined,
): FailingDisk {
  const calls: string[] = [];
  let isOver = fault === null;
  const fails = (name: string, path: string): Error | null => {
    calls.push(`${name} ${path}`);
    if (isOver || !fault) return null;
    const isMeant = fault.isLasting ? calls.length >= fault.at : calls.length === fault.at;
    return isMeant ? systemError(fault.code, path) : null;
  };
  const guarded =
    <Rest extends unknown[], Result>(
      name: string,
      call: (path: string, ...rest: Rest) => Promise<Result>,
    ) =>
    async (path: string, ...rest: Rest): Promise<Result> => {
      const error = fails(name, path);
      if (error) throw error;
      return call(path, ...rest);
    };
  const file = (inner: DiskFile, path: string) =>
    failingFile(inner, path, { fails, isPartial: fault?.isPartial ?? false, onSyncFailed });
  return {
    disk: {
      read: guarded("read", disk.read),
      create: guarded("create", async (path) => file(await disk.create(path), path)),
      open: guarded("open", async (path) => file(await disk.open(path), path)),
      rename: guarded("rename", disk.rename),
      remove: guarded("remove", disk.remove),
      list: guarded("list", disk.list),
      stat: guarded("stat", disk.stat),
      makeFolder: guarded("makeFolder", disk.makeFolder),
      syncFolder: guarded("syncFolder", disk.syncFolder),
      follow: guarded("follow", disk.follow),
    },
    calls,
    end() {
      isOver = true;
    },
  };
}

function failingFile(
  inner: DiskFile,
  path: string,
  how: {
    fails: (name: string, path: string) => Error | null;
    isPartial: boolean;
    onSyncFailed: (path: string) => void;
  },
): DiskFile {
  return {
    async write(bytes, at) {
      const error = how.fails("write", path);
      if (error && how.isPartial) await inner.write(bytes.subarray(0, bytes.length >> 1), at);
      if (error) throw error;
      await inner.write(bytes, at);
    },
    async truncate(length) {
      const error = how.fails("truncate", path);
      if (error) throw error;
      await inner.truncate(length);
    },
    async sync() {
      const error = how.fails("sync", path);
      if (error) {
        how.onSyncFailed(path);
        throw error;
      }
      await inner.sync();
    },
    async close() {
      const error = how.fails("close", path);
      // A file that could not be closed properly is closed all the same.
      await inner.close();
      if (error) throw error;
    },
  };
}
