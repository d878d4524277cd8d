import { join } from "node:path";
import type { BackupSummary } from "../../contract/library.ts";
import type { Disk } from "../disk.ts";
import type { SafekeepingWork } from "../safekeeping/safekeeping-work.ts";
import { codeOf } from "../system-error.ts";
import { parseBackupName, type NamedBackup } from "./backup-name.ts";
import { openCheckedBackups, type CheckedBackups } from "./checked-backups.ts";
import { BACKUP_FOLDER } from "./write-backup.ts";

export interface ShelfPorts {
  disk: Disk;
  /** Of the library. */
  folder: string;
  work: Pick<SafekeepingWork, "inspect">;
  isWriter: () => boolean;
  now: () => Date;
}

/** The folder of backups, and what is known of the files in it. */
export interface BackupShelf {
  folder: string;
  /** The latest first. */
  names(): Promise<NamedBackup[]>;
  /** The latest first. Files that are new or have changed since they were last read are read through. */
  list(): Promise<BackupSummary[]>;
  /** One that was just written and read back. */
  add(name: string, annotations: number, verified: string): Promise<void>;
}

export function createBackupShelf(ports: ShelfPorts): BackupShelf {
  const { disk } = ports;
  const folder = join(ports.folder, BACKUP_FOLDER);
  let opened: Promise<CheckedBackups> | null = null;
  const checked = () => (opened ??= openCheckedBackups(disk, folder));
  return {
    folder,
    names: () => listBackupNames(disk, folder),
    async list() {
      const known = await checked();
      const files = await withEntries(disk, folder, await listBackupNames(disk, folder));
      await readThrough(ports, folder, known, files);
      // Without it, the files are read through again next time.
      if (ports.isWriter()) await known.keep(files.map(({ name }) => name)).catch(() => undefined);
      return files.map(({ name, made, reason, bytes, mark }) => {
        const { annotations = 0, verified = null } = known.get(name, mark) ?? {};
        return { name, made, reason, bytes, annotations, verified };
      });
    },
    async add(name, annotations, verified) {
      const entry = await disk.stat(join(folder, name));
      if (entry) (await checked()).set(name, { mark: entry.mark, annotations, verified });
    },
  };
}

type BackupFile = NamedBackup & { bytes: number; mark: string };

/** The latest first; none where there is no folder. */
export async function listBackupNames(disk: Disk, folder: string): Promise<NamedBackup[]> {
  const names = await disk.list(folder).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  });
  return names
    .map(parseBackupName)
    .filter((backup) => backup !== null)
    .sort((a, b) => order(a.made, b.made) || b.count - a.count || order(a.name, b.name));
}

/** Later before earlier. */
function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}

async function withEntries(
  disk: Disk,
  folder: string,
  named: readonly NamedBackup[],
): Promise<BackupFile[]> {
  const files = await Promise.all(
    named.map(async (backup) => ({ ...backup, entry: await disk.stat(join(folder, backup.name)) })),
  );
  return files.flatMap(({ entry, ...backup }) =>
    entry ? [{ ...backup, bytes: entry.bytes, mark: entry.mark }] : [],
  );
}

async function readThrough(
  { work, now }: ShelfPorts,
  folder: string,
  known: CheckedBackups,
  files: readonly BackupFile[],
): Promise<void> {
  const unknown = files.filter(({ name, mark }) => !known.get(name, mark));
  if (unknown.length === 0) return;
  const found = await work.inspect(unknown.map(({ name }) => join(folder, name)));
  for (const [at, { name, mark }] of unknown.entries()) {
    const { isWhole = false, annotations = 0 } = found[at] ?? {};
    known.set(name, { mark, annotations, verified: isWhole ? now().toISOString() : null });
  }
}
