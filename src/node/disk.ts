import { constants } from "node:fs";
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from "node:fs/promises";
import { codeOf } from "./system-error.ts";
import { findWriteTarget } from "./write-target.ts";

/** An open file; places and lengths in bytes. Every method rejects with the system's error. */
export interface DiskFile {
  /** Writes all of it. */
  write(bytes: Uint8Array, at: number): Promise<void>;
  truncate(length: number): Promise<void>;
  /** Resolves when what was written would survive a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What is known of a file without opening it. */
export interface DiskEntry {
  bytes: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** Changes whenever anybody writes or replaces the file. */
  mark: string;
}

/**
 * Every way in which the library reaches its folder, so that trials can make each of them fail, or cut the
 * power between any two. Every method rejects with the system's error, such as `ENOENT`.
 */
export interface Disk {
  read(path: string): Promise<Uint8Array>;
  /** Makes a file that must not be there yet, `EEXIST` otherwise; only its owner may read it. */
  create(path: string): Promise<DiskFile>;
  /** For writing in a file that is there. */
  open(path: string): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  /** Also when there is none. */
  remove(path: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  /** Null when there is none. */
  stat(path: string): Promise<DiskEntry | null>;
  makeFolder(path: string): Promise<void>;
  /** Resolves when names made, changed or removed in the folder would survive a power cut. */
  syncFolder(path: string): Promise<void>;
  /** Where a path leads when every symbolic link is followed, also one to a file that is yet to be made. */
  follow(path: string): Promise<string>;
}

/** The real one. */
export const systemDisk: Disk = {
  read: (path) => readFile(path),
  create: async (path) => diskFile(await open(path, "wx", 0o600)),
  open: async (path) => diskFile(await open(path, constants.O_RDWR)),
  rename,
  remove: (path) => rm(path, { force: true }),
  list: (folder) => readdir(folder),
  async stat(path) {
    try {
      const { ino, size, mtimeMs } = await stat(path);
      return { bytes: size, modified: mtimeMs, mark: `${ino}/${size}/${mtimeMs}` };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    }
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true, mode: 0o700 });
  },
  async syncFolder(path) {
    // Windows cannot open a folder and needs no sync for its entries.
    if (process.platform === "win32") return;
    const handle = await open(path, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  follow: async (path) => (await findWriteTarget(path)).path,
};

function diskFile(handle: FileHandle): DiskFile {
  return {
    async write(bytes, at) {
      for (let written = 0; written < bytes.length;) {
        const rest = bytes.subarray(written);
        written += (await handle.write(rest, 0, rest.length, at + written)).bytesWritten;
      }
    },
    truncate: (length) => handle.truncate(length),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
