import { ReadoutError } from "../../contract/result.ts";
import type { LibraryAccess } from "../../core/library/library-store.ts";
import {
  createLibraryLock,
  type LibraryHost,
  type LibraryLock,
  type LockConflict,
} from "./lock.ts";
import type { Disk } from "../disk.ts";
import { createFolderMaker } from "./files.ts";
import { libraryPaths } from "./paths.ts";
import type { LibraryNotices } from "./notices.ts";
import { writeError } from "../write-file.ts";

/** Who may write to a library folder, and why not. */
export interface FolderAccess extends LibraryAccess {
  isWriter(): boolean;
  /** @throws ReadoutError when this process is not the writer, for example since the folder was closed. */
  requireWriter(): void;
  /** From now on nothing may be written, for this reason. */
  forbid(reason: ReadoutError): void;
  release(): Promise<void>;
}

export interface FolderAccessOptions {
  host: LibraryHost;
  readOnly: boolean;
  /** Milliseconds to wait for another process that only makes a change and goes. */
  patience: number;
  notices: LibraryNotices;
  disk: Disk;
}

const HOST_NAMES: Record<LibraryHost, string> = {
  electron: "the Readout application",
  web: "a Readout browser window (“readout serve”)",
  cli: "the command “readout”",
};

/** Access by the lock file `library.lock` in the folder, which is created when it is not there. */
export function createFolderAccess(folder: string, options: FolderAccessOptions): FolderAccess {
  const lock = createLibraryLock(options.disk, libraryPaths(folder).lock, options.host);
  const makeFolder = createFolderMaker(options.disk, folder);
  const isHeld = () =>
    lock.isHeld().catch((error: unknown) => {
      throw writeError(error, libraryPaths(folder).lock, "library-unwritable");
    });
  let isWriter = false;
  let forbidden: ReadoutError | null = options.readOnly ? readOnly() : null;

  return {
    async claim() {
      if (forbidden) throw forbidden;
      if (isWriter && (await isHeld())) return false;
      isWriter = false;
      await take(folder, lock, makeFolder, options);
      isWriter = true;
      return true;
    },
    status: () => ({
      folder,
      writable: !forbidden && (isWriter || options.host === "cli"),
      notices: options.notices.list(),
    }),
    isWriter: () => isWriter && !forbidden,
    requireWriter() {
      if (forbidden || !isWriter) throw forbidden ?? closed();
    },
    forbid(reason) {
      forbidden ??= reason;
    },
    async release() {
      forbidden = closed();
      // A lock that cannot be removed is taken over once this process is gone.
      if (isWriter) await lock.release().catch(() => undefined);
      isWriter = false;
    },
  };
}

/** Takes the lock, or leaves a notice that says why not. */
async function take(
  folder: string,
  lock: LibraryLock,
  makeFolder: () => Promise<void>,
  options: FolderAccessOptions,
) {
  try {
    await makeFolder();
    const first = await lock.acquire(options.host === "cli" ? options.patience : 0);
    // A command is done in a moment; another window is not.
    const conflict = first?.holder?.host === "cli" ? await lock.acquire(options.patience) : first;
    if (conflict) throw locked(folder, conflict);
    options.notices.set("access", null);
  } catch (error) {
    const reason = writeError(error, folder, "library-unwritable");
    options.notices.set("access", { code: reason.code, message: reason.message });
    throw reason;
  }
}

function locked(folder: string, { holder }: LockConflict): ReadoutError {
  const who = holder
    ? `${HOST_NAMES[holder.host]} (process ${holder.pid} on ${holder.machine})`
    : "another Readout";
  return new ReadoutError(
    "library-locked",
    `The library in “${folder}” is in use by ${who}, so it can only be read here. Everything in it is safe. Close the other Readout and try again; if it is not running any more, delete “${libraryPaths(folder).lock}”.`,
  );
}

function readOnly(): ReadoutError {
  return new ReadoutError(
    "not-allowed",
    "This library was opened for reading only. Nothing was changed.",
  );
}

function closed(): ReadoutError {
  return new ReadoutError(
    "not-allowed",
    "This library has been closed. Nothing was changed. Start Readout again.",
  );
}
