import { join } from "node:path";
import { setImmediate as pause } from "node:timers/promises";
import type { BackupReason } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Disk } from "../disk.ts";
import { replaceFile } from "../replace-file.ts";
import { writeError } from "../write-file.ts";
import { backupName } from "./backup-name.ts";

/** The folder of the backups, inside that of the library. */
export const BACKUP_FOLDER = "backups";

/** Bytes that are compared at a stretch. */
const STRETCH = 4_000_000;

/**
 * Writes a backup under a name of its own, synced, never over another file, reads it back and compares every
 * byte. Returns its name. One that cannot be written whole leaves nothing behind.
 * @param folder of the library
 * @throws ReadoutError `disk-full`, `file-unwritable`, or `backup-damaged` when the disk gives back other bytes.
 */
export async function writeBackup(
  disk: Disk,
  folder: string,
  backup: { bytes: Uint8Array; made: string; reason: BackupReason },
): Promise<string> {
  const backups = join(folder, BACKUP_FOLDER);
  try {
    await makeBackupFolder(disk, folder);
    await sweep(disk, backups);
    const name = await freeName(disk, backups, backup);
    await replaceFile(disk, join(backups, name), [backup.bytes]);
    await readBack(disk, join(backups, name), backup.bytes);
    return name;
  } catch (error) {
    throw writeError(error, backups);
  }
}

async function makeBackupFolder(disk: Disk, folder: string): Promise<void> {
  const backups = join(folder, BACKUP_FOLDER);
  if (await disk.stat(backups)) return;
  await disk.makeFolder(backups);
  await disk.syncFolder(folder);
}

async function freeName(
  disk: Disk,
  backups: string,
  { made, reason }: { made: string; reason: BackupReason },
): Promise<string> {
  const taken = new Set(await disk.list(backups));
  for (let count = 1; ; count += 1) {
    const name = backupName(made, reason, count);
    if (!taken.has(name)) return name;
  }
}

async function readBack(disk: Disk, path: string, written: Uint8Array): Promise<void> {
  if (await equals(await disk.read(path), written)) return;
  await disk.remove(path);
  throw new ReadoutError(
    "backup-damaged",
    `The backup “${path}” came back from the disk otherwise than it was written, so it was removed. The library itself is unchanged. Check the disk, and copy the folder of the library to another one.`,
  );
}

/** Whether both are the same bytes, with other work let in between. */
async function equals(one: Uint8Array, other: Uint8Array): Promise<boolean> {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += STRETCH) {
    const stretch = Buffer.compare(
      one.subarray(at, at + STRETCH),
      other.subarray(at, at + STRETCH),
    );
    if (stretch !== 0) return false;
    await pause();
  }
  return true;
}

/** What a crash left behind: nobody else writes here while this process is the writer. */
async function sweep(disk: Disk, backups: string): Promise<void> {
  for (const name of await disk.list(backups))
    if (/^\..+\.tmp$/.test(name)) await disk.remove(join(backups, name)).catch(() => undefined);
}
