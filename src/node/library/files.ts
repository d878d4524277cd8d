import { randomUUID } from "node:crypto";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Disk } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { isTemporaryOf } from "../write-file.ts";
import { libraryPaths } from "./paths.ts";

/**
 * Makes the folder of a library with all that lead to it, and resolves when they would survive a power cut. What could
 * not be synced is synced with the next call, and before anything is in it.
 */
export function createFolderMaker(disk: Disk, path: string): () => Promise<void> {
  const unsynced = new Set<string>();
  return async () => {
    for (let at = path; at !== dirname(at) && !(await disk.stat(at)); at = dirname(at))
      unsynced.add(dirname(at));
    if (!(await disk.stat(libraryPaths(path).snapshot))) unsynced.add(dirname(path));
    await disk.makeFolder(path);
    for (const folder of unsynced) {
      await disk.syncFolder(folder);
      unsynced.delete(folder);
    }
  };
}

/**
 * Writes a file that must not exist yet, and syncs it unless it means nothing after a restart; one that fails halfway
 * is removed.
 * @throws the system's error, `EEXIST` when there is one.
 */
export async function createFile(
  disk: Disk,
  path: string,
  pieces: readonly Uint8Array[],
  { isPassing = false } = {},
): Promise<void> {
  const file = await disk.create(path);
  try {
    let at = 0;
    for (const piece of pieces) {
      await file.write(piece, at);
      at += piece.length;
    }
    if (!isPassing) await file.sync();
    await file.close();
  } catch (error) {
    await file.close().catch(() => undefined);
    // What cannot be removed now is removed at the next start.
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

/** A file written and synced beside the one whose place it is to take. */
export interface PreparedFile {
  temporary: string;
  target: string;
}

/** Where a path really leads, and a name beside it that nobody else uses. */
export async function prepareName(disk: Disk, path: string): Promise<PreparedFile> {
  const target = await disk.follow(path);
  const name = `.${basename(target)}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  return { temporary: join(dirname(target), name), target };
}

/** @throws the system's error; what was under the name is then there still, whole. */
export async function replaceFile(
  disk: Disk,
  path: string,
  pieces: readonly Uint8Array[],
): Promise<void> {
  const prepared = await prepareName(disk, path);
  await createFile(disk, prepared.temporary, pieces);
  await putInPlace(disk, prepared);
}

/**
 * Renames and syncs the folder.
 * @throws the system's error; after one of the sync nobody knows which file a power cut would leave.
 */
export async function putInPlace(disk: Disk, { temporary, target }: PreparedFile): Promise<void> {
  try {
    await renameOver(disk, temporary, target);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(target));
}

/**
 * Keeps the bytes of a file under a name of their own beside it, such as
 * `library.damaged-2026-01-31T10-22-33.json`, synced, never over another file. Returns the new path.
 * @throws the system's error; nothing may be written over the file then.
 */
export async function setAside(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  options: { why: string; now: Date },
): Promise<string> {
  const extension = extname(path);
  const time = options.now.toISOString().slice(0, 19).replaceAll(":", "-");
  const stem = `${basename(path, extension)}.${options.why}-${time}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    const target = join(dirname(path), `${name}${extension}`);
    try {
      await createFile(disk, target, [bytes]);
      await disk.syncFolder(dirname(target));
      return target;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** What a crash left behind; nobody else writes here while the lock is held. */
export async function removeTemporaries(disk: Disk, folder: string): Promise<void> {
  const { snapshot, journal, previous } = libraryPaths(folder);
  const targets = [snapshot, journal, previous, join(folder, "settings.json")].map((path) =>
    basename(path),
  );
  for (const name of await disk.list(folder))
    if (name.startsWith("library.lock.") || targets.some((target) => isTemporaryOf(name, target)))
      await disk.remove(join(folder, name));
}

async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  // On Windows a virus scanner or an indexer may hold the file for a moment.
  const attempts = process.platform === "win32" ? 20 : 1;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (attempt >= attempts || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      await delay(50);
    }
  }
}
