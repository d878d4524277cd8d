import { join } from "node:path";
import type { LibraryContents } from "../../contract/library.ts";
import { isEmpty } from "../../core/library/library-copy.ts";
import type { Disk } from "../disk.ts";
import { listBackupNames } from "./backup-shelf.ts";
import { storedFormat } from "./stored-format.ts";
import { BACKUP_FOLDER } from "./write-backup.ts";

/**
 * What the newest whole backup of a library holds; when none is whole, what can be read of the newest. Null when
 * there is nothing at all to be had. Never fails.
 * @param folder of the library
 */
export async function readNewestBackup(
  disk: Disk,
  folder: string,
): Promise<LibraryContents | null> {
  const backups = join(folder, BACKUP_FOLDER);
  const names = await listBackupNames(disk, backups).catch(() => []);
  let rest: LibraryContents | null = null;
  for (const { name } of names) {
    const bytes = await disk.read(join(backups, name)).catch(() => null);
    if (!bytes) continue;
    const { condition, contents } = storedFormat.decode(bytes, name);
    if (condition === "whole") return contents;
    if (!isEmpty(contents)) rest ??= contents;
  }
  return rest;
}
