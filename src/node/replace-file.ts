import { randomUUID } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Disk } from "./disk.ts";
import { codeOf } from "./system-error.ts";

const TEMPORARY = /^\..+\.\d+-[0-9a-f]{8}\.tmp$/;

/** A name beside a file that nobody else uses, for what is to take its place. */
export function temporaryBeside(target: string): string {
  const name = `.${basename(target)}.${process.pid}-${randomUUID().slice(0, 8)}.tmp`;
  return join(dirname(target), name);
}

/** Whether a file name is one that {@link temporaryBeside} gives for the file `target`. */
export function isTemporaryOf(name: string, target: string): boolean {
  return name.startsWith(`.${target}.`) && TEMPORARY.test(name);
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
  return { temporary: temporaryBeside(target), target };
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
