import { dirname, resolve } from "node:path";
import type { Disk, DiskFile } from "../../../src/node/disk.ts";

/** What is on a disk: files with their bytes, and folders, by absolute path. */
export interface DiskImage {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folders: ReadonlySet<string>;
}

/** Something that changes a disk or makes a change safe; a file keeps its number when its name changes. */
export type DiskOperation =
  | { kind: "create"; path: string; file: number }
  | { kind: "write"; file: number; at: number; bytes: Uint8Array }
  | { kind: "truncate"; file: number; length: number }
  | { kind: "sync"; file: number }
  | { kind: "sync-failed"; file: number }
  | { kind: "rename"; from: string; to: string }
  | { kind: "remove"; path: string }
  | { kind: "make-folder"; path: string }
  | { kind: "sync-folder"; path: string };

/** A disk in memory that says what is done to it. */
export interface MemoryDisk extends Disk {
  /** As every process sees it now, synced or not. */
  image(): DiskImage;
  /** The file of a name, numbered as in the operations. */
  numberOf(path: string): number | null;
}

interface MemoryFile {
  number: number;
  bytes: Uint8Array;
  version: number;
}

export const EMPTY_IMAGE: DiskImage = { files: new Map(), folders: new Set() };

/** Starts from an image; the files in it are numbered in its order, from 0. */
export function createMemoryDisk(
  start: DiskImage = EMPTY_IMAGE,
  onOperation: (operation: DiskOperation) => void = () => undefined,
): MemoryDisk {
  const files = new Map<string, MemoryFile>();
  for (const [path, bytes] of start.files)
    files.set(path, { number: files.size, bytes, version: 0 });
  let numbered = files.size;
  const folders = new Set(start.folders);

  const isFolder = (path: string) => folders.has(path) || dirname(path) === path;
  const fileAt = (path: string) => {
    const file = files.get(resolve(path));
    if (!file) throw systemError(isFolder(resolve(path)) ? "EISDIR" : "ENOENT", path);
    return file;
  };
  const requireFolder = (path: string) => {
    if (!isFolder(resolve(path))) throw systemError("ENOENT", path);
  };

  return {
    ...reading({ files, folders, fileAt, requireFolder }),
    async create(path) {
      requireFolder(dirname(resolve(path)));
      if (files.has(resolve(path)) || folders.has(resolve(path))) throw systemError("EEXIST", path);
      const file = { number: numbered, bytes: new Uint8Array(), version: 0 };
      numbered += 1;
      files.set(resolve(path), file);
      onOperation({ kind: "create", path: resolve(path), file: file.number });
      return openFile(file, onOperation);
    },
    open: async (path) => openFile(fileAt(path), onOperation),
    async rename(from, to) {
      const file = fileAt(from);
      requireFolder(dirname(resolve(to)));
      files.delete(resolve(from));
      files.set(resolve(to), file);
      onOperation({ kind: "rename", from: resolve(from), to: resolve(to) });
    },
    async remove(path) {
      if (files.delete(resolve(path))) onOperation({ kind: "remove", path: resolve(path) });
    },
    async makeFolder(path) {
      const missing: string[] = [];
      for (let at = resolve(path); !isFolder(at); at = dirname(at)) missing.unshift(at);
      for (const at of missing) {
        folders.add(at);
        onOperation({ kind: "make-folder", path: at });
      }
    },
    async syncFolder(path) {
      requireFolder(path);
      onOperation({ kind: "sync-folder", path: resolve(path) });
    },
    image: () => ({
      files: new Map([...files].map(([path, { bytes }]) => [path, bytes])),
      folders: new Set(folders),
    }),
    numberOf: (path) => files.get(resolve(path))?.number ?? null,
  };
}

function reading(disk: {
  files: ReadonlyMap<string, MemoryFile>;
  folders: ReadonlySet<string>;
  fileAt: (path: string) => MemoryFile;
  requireFolder: (path: string) => void;
}): Pick<Disk, "read" | "list" | "stat" | "follow"> {
  const { files, folders, fileAt, requireFolder } = disk;
  return {
    read: async (path) => fileAt(path).bytes.slice(),
    async list(folder) {
      requireFolder(folder);
      const inside = [...files.keys(), ...folders].filter(
        (path) => dirname(path) === resolve(folder) && path !== resolve(folder),
      );
      return inside.map((path) => path.slice(resolve(folder).length).replace(/^[\\/]/, ""));
    },
    async stat(path) {
      const file = files.get(resolve(path));
      if (file) {
        const { number, bytes, version } = file;
        return { bytes: bytes.length, modified: version, mark: `${number}/${version}` };
      }
      return folders.has(resolve(path)) ? { bytes: 0, modified: 0, mark: "folder" } : null;
    },
    follow: async (path) => resolve(path),
  };
}

function openFile(file: MemoryFile, onOperation: (operation: DiskOperation) => void): DiskFile {
  let isOpen = true;
  const change = (bytes: Uint8Array) => {
    if (!isOpen) throw systemError("EBADF", `file ${file.number}`);
    file.bytes = bytes;
    file.version += 1;
  };
  return {
    async write(bytes, at) {
      change(written(file.bytes, bytes, at));
      onOperation({ kind: "write", file: file.number, at, bytes: bytes.slice() });
    },
    async truncate(length) {
      change(resized(file.bytes, length));
      onOperation({ kind: "truncate", file: file.number, length });
    },
    async sync() {
      if (!isOpen) throw systemError("EBADF", `file ${file.number}`);
      onOperation({ kind: "sync", file: file.number });
    },
    async close() {
      isOpen = false;
    },
  };
}

/** The bytes of a file after a write; a gap before it is zeros. */
export function written(before: Uint8Array, bytes: Uint8Array, at: number): Uint8Array {
  const after = resized(before, Math.max(before.length, at + bytes.length));
  after.set(bytes, at);
  return after;
}

/** A copy, cut off or filled up with zeros. */
export function resized(before: Uint8Array, length: number): Uint8Array {
  const after = new Uint8Array(length);
  after.set(before.subarray(0, length));
  return after;
}

/** As Node's file functions reject. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: made up for a trial, “${path}”`), { code, path });
}
