import { join } from "node:path";
import type { BackupSummary } from "../../contract/library.ts";
import { compareText } from "../../core/text/compare.ts";
import type { Disk } from "../disk.ts";
import { listOrNone } from "../list-or-none.ts";
import type { SafekeepingWork } from "../safekeeping/safekeeping-work.ts";
import { parseBackupName, type NamedBackup } from "./backup-name.ts";
import { openCheckedBackups, type CheckedBackup, type CheckedBackups } from "./checked-backups.ts";
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
  /** Those of the last list of which nothing is known, since the disk did not give their bytes. */
  unread(): ReadonlySet<string>;
  /** One that was just written and read back. */
  add(made: { name: string; annotations: number; verified: string }): Promise<void>;
}

export function createBackupShelf(ports: ShelfPorts): BackupShelf {
  const { disk } = ports;
  const folder = join(ports.folder, BACKUP_FOLDER);
  let opened: Promise<CheckedBackups> | null = null;
  let unread: ReadonlySet<string> = new Set();
  const checked = () => (opened ??= openCheckedBackups(disk, folder));
  return {
    folder,
    names: () => listBackupNames(disk, folder),
    async list() {
      const known = await checked();
      const files = await withEntries(disk, folder, await listBackupNames(disk, folder));
      const read = await readThrough(ports, folder, known, files);
      unread = new Set(files.filter(({ name, mark }) => !known.get(name, mark)).map(nameOf));
      // Without it, the files are read through again next time.
      if (ports.isWriter()) await known.keep(files.map(({ name }) => name)).catch(() => undefined);
      return files.map(({ name, made, reason, bytes, mark }) => {
        const { annotations = 0, verified = null } = known.get(name, mark) ?? read.get(name) ?? {};
        return { name, made, reason, bytes, annotations, verified };
      });
    },
    unread: () => unread,
    async add({ name, annotations, verified }) {
      const entry = await disk.stat(join(folder, name));
      if (entry) (await checked()).set(name, { mark: entry.mark, annotations, verified });
    },
  };
}

function nameOf({ name }: { name: string }): string {
  return name;
}

type BackupFile = NamedBackup & { bytes: number; mark: string };

/** The latest first; none where there is no folder. */
export async function listBackupNames(disk: Disk, folder: string): Promise<NamedBackup[]> {
  const names = await listOrNone(disk, folder);
  return names
    .map(parseBackupName)
    .filter((backup) => backup !== null)
    .sort(
      (a, b) => compareText(b.made, a.made) || b.count - a.count || compareText(b.name, a.name),
    );
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

/** What was found in files that were not known, by their names; one that could not be read now may be read later. */
async function readThrough(
  { work, now }: ShelfPorts,
  folder: string,
  known: CheckedBackups,
  files: readonly BackupFile[],
): Promise<Map<string, CheckedBackup>> {
  const unknown = files.filter(({ name, mark }) => !known.get(name, mark));
  const read = new Map<string, CheckedBackup>();
  if (unknown.length === 0) return read;
  const found = await work.inspect(unknown.map(({ name }) => join(folder, name)));
  for (const [at, { name, mark }] of unknown.entries()) {
    const { isRead = false, isWhole = false, annotations = 0 } = found[at] ?? {};
    const checked = { mark, annotations, verified: isWhole ? now().toISOString() : null };
    if (isRead) known.set(name, checked);
    read.set(name, checked);
  }
  return read;
}
