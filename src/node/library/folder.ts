import { resolve } from "node:path";
import type { LibraryNotice } from "../../contract/annotation.ts";
import type { LibraryContents } from "../../contract/library.ts";
import { openLibraryStore, type LibraryStore } from "../../core/library/library-store.ts";
import { createOneAtATime } from "../../core/one-at-a-time.ts";
import type { SettingsStore } from "../../core/settings/settings.ts";
import { systemDisk, type Disk } from "../disk.ts";
import { openSettings } from "../settings-file.ts";
import { createFolderAccess } from "./access.ts";
import { compactInThread } from "./compact-in-thread.ts";
import { compactFiles } from "./compaction.ts";
import { setAside } from "./files.ts";
import type { LibraryHost } from "./lock.ts";
import { createLibraryNotices } from "./notices.ts";
import { libraryPaths, type LibraryPaths } from "./paths.ts";
import { createLibraryStorage, type StoragePorts } from "./storage.ts";
import { createTidying, TIDYING_LIMITS, type TidyingLimits } from "./tidying.ts";

export interface LibraryFolderOptions {
  host: LibraryHost;
  /** Nothing in the folder is touched, whatever state it is in. */
  readOnly?: boolean;
  /** Milliseconds to wait for a command that has the library for a moment; default 3000. */
  patience?: number;
  /** The script that compacts in a thread of its own; without it, this thread does. */
  compactionWorker?: URL | undefined;
  /**
   * Keeps the bytes of a library file of an older version, which is written anew once this resolves; when it rejects,
   * the library opens read-only. By default they are kept beside it, as `library.upgrade-….json`.
   */
  beforeUpgrade?: (bytes: Uint8Array, version: number) => Promise<void>;
  /** The newest backup that is whole, to fill in what a damaged library lacks; null when there is none. */
  newestBackup?: () => Promise<LibraryContents | null>;
  disk?: Disk;
  now?: () => Date;
  limits?: TidyingLimits;
}

/** An open data folder. */
export interface LibraryFolder {
  store: LibraryStore;
  settings: SettingsStore;
  /** What its owner has to know now; the store's status says the same. */
  readonly notices: LibraryNotice[];
  /** Changes that are in the journal alone. */
  journalled(): number;
  /** Makes the journal part of the snapshot now; where that fails, a notice says so. */
  tidy(): Promise<void>;
  /** Waits for what is being written and lets others write. */
  close(): Promise<void>;
}

/**
 * Opens the annotations and settings of a data folder; never fails. A window becomes the writer at
 * once, a command only with its first change. Where writing is not possible the library can be read
 * and says why: in the notices, and as the error of every change.
 */
export async function openLibraryFolder(
  folder: string,
  options: LibraryFolderOptions,
): Promise<LibraryFolder> {
  const { host, readOnly = false, patience = 3000 } = options;
  const { disk = systemDisk, now = () => new Date(), limits = TIDYING_LIMITS[host] } = options;
  const paths = libraryPaths(resolve(folder));
  const notices = createLibraryNotices();
  const oneAtATime = createOneAtATime();
  const access = createFolderAccess(paths.folder, { host, readOnly, patience, notices, disk });
  // The reason why not is in the notices, and comes again with the first change.
  if (host !== "cli" && !readOnly) await access.claim().catch(() => undefined);
  const ports = { disk, paths, access, notices, oneAtATime, now };
  const storagePorts = { ...ports, ...safekeepingOf(options, ports) };
  const storage = createLibraryStorage(storagePorts, () => tidying.onStored());
  const compact = options.compactionWorker
    ? compactInThread(options.compactionWorker)
    : compactFiles.bind(null, disk);
  const tidying = createTidying({ ...storagePorts, compact, limits }, () => storage.files);
  const store = await openLibraryStore({ ...storage, access });
  const settings = await openSettings({ ...ports, isWriter: () => access.isWriter() });
  return {
    store,
    settings,
    get notices() {
      return notices.list();
    },
    journalled: () => storage.files.journal?.changes ?? 0,
    tidy: tidying.tidy,
    async close() {
      await tidying.close();
      await oneAtATime(async () => {
        // Every change in it was synced; what became of the handle matters to nobody.
        await storage.files.journal?.close().catch(() => undefined);
        await access.release();
      });
    },
  };
}

/** Where old versions go and lost records come from. */
function safekeepingOf(
  { newestBackup = async () => null, beforeUpgrade }: LibraryFolderOptions,
  { disk, paths, now }: { disk: Disk; paths: LibraryPaths; now: () => Date },
): Pick<StoragePorts, "newestBackup" | "beforeUpgrade"> {
  const keepBeside = async (bytes: Uint8Array) => {
    await setAside(disk, paths.snapshot, bytes, { why: "upgrade", now: now() });
  };
  return { newestBackup, beforeUpgrade: beforeUpgrade ?? keepBeside };
}
