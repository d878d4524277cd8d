import { join } from "node:path";
import type { LibraryNotice } from "../../contract/annotation.ts";
import type {
  BackupReason,
  BackupSummary,
  HealthCheck,
  LibraryContents,
} from "../../contract/library.ts";
import { ReadoutError, wrapError } from "../../contract/result.ts";
import type { Backups } from "../../core/library/backups.ts";
import { isEmpty } from "../../core/library/library-copy.ts";
import { createOneAtATime } from "../../core/one-at-a-time.ts";
import { counted } from "../../core/text/counted.ts";
import type { Disk } from "../disk.ts";
import type { SafekeepingWork } from "../safekeeping/safekeeping-work.ts";
import { whyUnreadable } from "../system-error.ts";
import { parseBackupName } from "./backup-name.ts";
import { createBackupShelf, type BackupShelf } from "./backup-shelf.ts";
import type { LibraryFormat } from "./library-format.ts";
import { surplusBackups, type BackupBounds } from "./thinning.ts";
import { countAnnotations } from "../../core/library/library-store.ts";

export interface BackupPorts {
  disk: Disk;
  /** Of the library. */
  folder: string;
  format: LibraryFormat;
  work: Pick<SafekeepingWork, "backUp" | "inspect">;
  /** The library as it is now; the lists are not changed afterwards. */
  contents: () => LibraryContents;
  /** @throws ReadoutError when this process may not write. */
  claim: () => Promise<unknown>;
  isWriter: () => boolean;
  now: () => Date;
  bounds?: BackupBounds;
}

/** The backups in the folder `backups` of a library: plain files in the format of the library itself. */
export interface FolderBackups extends Backups {
  /**
   * Makes a regular one, unless the latest good one says the same or there is nothing yet to keep. Null when
   * there was no need.
   * @throws ReadoutError saying why there is no backup.
   */
  makeIfChanged(): Promise<BackupSummary | null>;
  /** What went wrong with a backup that nobody waited for; gone with the next one that is made. */
  notices(): LibraryNotice[];
}

export function createBackups(ports: BackupPorts): FolderBackups {
  const { folder, now } = ports;
  const oneAtATime = createOneAtATime();
  const shelf = createBackupShelf(ports);
  let thinningNotice: LibraryNotice | null = null;

  const store = async (reason: BackupReason, contents: LibraryContents, like: string | null) => {
    const made = now().toISOString();
    const order = { folder, made, reason, unlessLike: like };
    const written = await ports.work.backUp(contents, order);
    if (written === null) return null;
    const annotations = countAnnotations(contents.items);
    await settle(ports, shelf, { ...written, annotations, verified: made }).then(
      () => (thinningNotice = null),
      (error: unknown) => (thinningNotice = thinningFailed(shelf.folder, error)),
    );
    return { ...written, made, reason, annotations, verified: made };
  };
  return {
    list: () => oneAtATime(() => shelf.list()),
    make: (reason) =>
      oneAtATime(async () => {
        await ports.claim();
        return (await store(reason, ports.contents(), null))!;
      }),
    makeIfChanged: () =>
      oneAtATime(async () => {
        const contents = ports.contents();
        if (!ports.isWriter() || isEmpty(contents)) return null;
        const latest = (await shelf.list()).find(({ verified }) => verified !== null);
        return store("regular", contents, latest?.name ?? null);
      }),
    read: (name) => oneAtATime(() => readBackup(ports, shelf, name)),
    verify: () => oneAtATime(() => verifyBackups(ports, shelf)),
    notices: () => (thinningNotice ? [thinningNotice] : []),
  };
}

/**
 * Thins out. The one that was just made stays, also where the clock was turned back, and so do those that could not
 * be read just now.
 */
async function settle(
  ports: BackupPorts,
  shelf: BackupShelf,
  made: { name: string; annotations: number; verified: string },
): Promise<void> {
  await shelf.add(made);
  const backups = (await shelf.list()).map(({ name, made, reason, bytes, verified }) => ({
    name,
    made,
    reason,
    bytes,
    isGood: verified !== null,
  }));
  for (const name of surplusBackups(backups, ports.bounds))
    if (name !== made.name && !shelf.unread().has(name))
      await ports.disk.remove(join(shelf.folder, name));
}

async function readBackup({ disk, format }: BackupPorts, shelf: BackupShelf, name: string) {
  const path = join(shelf.folder, name);
  if (!parseBackupName(name) || !(await disk.stat(path)))
    throw new ReadoutError(
      "backup-not-found",
      `There is no backup “${name}” in “${shelf.folder}”; it may have been thinned out. Nothing was changed. Choose one of the list of backups.`,
    );
  const bytes = await disk.read(path).catch((error: unknown) => {
    throw unreadable(path, whyUnreadable(error), error);
  });
  const { condition, ...copy } = format.decode(bytes, name);
  if (condition === "damaged" && isEmpty(copy.contents))
    throw unreadable(path, "nothing in it could be understood");
  return copy;
}

function unreadable(path: string, why: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "backup-damaged",
    `The backup “${path}” could not be read: ${why}. Nothing was changed, and the file is left as it is. Choose another backup.`,
    { cause },
  );
}

async function verifyBackups({ work }: BackupPorts, shelf: BackupShelf): Promise<HealthCheck[]> {
  const names = await shelf.names();
  const found = await work.inspect(names.map(({ name }) => join(shelf.folder, name)));
  return names.map(({ name }, at) => ({
    subject: `backup ${name}`,
    found: counted(found[at]?.annotations ?? 0, "annotation"),
    problems: found[at]?.problems ?? [],
  }));
}

function thinningFailed(folder: string, error: unknown): LibraryNotice {
  const { code, message } = wrapError(error).error;
  return {
    code,
    message: `The backup was made, but old ones in “${folder}” could not be removed: ${message}`,
  };
}
