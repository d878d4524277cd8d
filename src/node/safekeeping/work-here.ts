import { basename, join } from "node:path";
import { isEmpty } from "../../core/library/library-copy.ts";
import type { LibraryFormat } from "../backups/library-format.ts";
import { BACKUP_FOLDER, writeBackup } from "../backups/write-backup.ts";
import type { Disk } from "../disk.ts";
import { verifyFiles } from "../health/verify-files.ts";
import { whyUnreadable } from "../system-error.ts";
import type { BackupOrder, Inspection, SafekeepingWork } from "./safekeeping-work.ts";
import { countAnnotations } from "../../core/library/library-store.ts";

/** Does the work in this thread. */
export function workHere(disk: Disk, format: LibraryFormat): SafekeepingWork {
  return {
    async backUp(contents, order) {
      const bytes = format.encode(contents);
      if (await isLike(disk, format, bytes, order)) return null;
      const { folder, made, reason } = order;
      const name = await writeBackup(disk, folder, { bytes, made, reason });
      return { name, bytes: bytes.length };
    },
    async inspect(paths) {
      const found: Inspection[] = [];
      for (const path of paths) found.push(await inspectFile(disk, format, path));
      return found;
    },
    verifyFiles: (folder) => verifyFiles(disk, folder),
  };
}

async function isLike(
  disk: Disk,
  format: LibraryFormat,
  bytes: Uint8Array,
  { folder, unlessLike }: BackupOrder,
): Promise<boolean> {
  if (unlessLike === null) return false;
  // One that is gone or cannot be read is a reason to make another.
  const stored = await disk.read(join(folder, BACKUP_FOLDER, unlessLike)).catch(() => null);
  const known = stored && format.fingerprint(stored);
  return known !== null && known === format.fingerprint(bytes);
}

async function inspectFile(disk: Disk, format: LibraryFormat, path: string): Promise<Inspection> {
  try {
    const read = format.decode(await disk.read(path), basename(path));
    const isWhole = read.condition !== "damaged";
    return {
      isRead: true,
      isWhole,
      isEmpty: isEmpty(read.contents),
      annotations: countAnnotations(read.contents.items),
      problems: isWhole ? [] : read.notices.map(({ message }) => message),
    };
  } catch (error) {
    const problem = `“${path}” could not be read: ${whyUnreadable(error)}.`;
    return { isRead: false, isWhole: false, isEmpty: true, annotations: 0, problems: [problem] };
  }
}
