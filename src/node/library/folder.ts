import { resolve } from "node:path";
import type { LibraryNotice } from "../../contract/annotation.ts";
import { openLibraryStore, type LibraryStore } from "../../core/library/library-store.ts";
import { createOneAtATime } from "../../core/one-at-a-time.ts";
import type { SettingsStore } from "../../core/settings/settings.ts";
import { createFolderAccess } from "./access.ts";
import { createLibraryAdapter } from "./adapter.ts";
import type { LibraryHost } from "./lock.ts";
import { createLibraryNotices } from "./notices.ts";
import { openSettings } from "../settings-file.ts";
import { writeFile, type WriteFile } from "../write-file.ts";

export interface LibraryFolderOptions {
  host: LibraryHost;
  /** Nothing in the folder is touched, whatever state it is in. */
  readOnly?: boolean;
  /** Milliseconds to wait for a command that has the library for a moment; default 3000. */
  patience?: number;
  write?: WriteFile;
  now?: () => Date;
}

/** An open data folder. */
export interface LibraryFolder {
  store: LibraryStore;
  settings: SettingsStore;
  /** What its owner has to know now; the store's status says the same. */
  readonly notices: LibraryNotice[];
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
  const { host, readOnly = false, patience = 3000, now = () => new Date() } = options;
  const path = resolve(folder);
  const notices = createLibraryNotices();
  const oneAtATime = createOneAtATime();
  const { write = writeFile } = options;
  const access = createFolderAccess(path, { host, readOnly, patience, notices });
  // The reason why not is in the notices, and comes again with the first change.
  if (host !== "cli" && !readOnly) await access.claim().catch(() => undefined);
  const ports = { folder: path, notices, write, oneAtATime, now };
  const adapter = createLibraryAdapter({ ...ports, access });
  const store = await openLibraryStore({ adapter, access });
  const settings = await openSettings({ ...ports, isWriter: () => access.isWriter() });
  return {
    store,
    settings,
    get notices() {
      return notices.list();
    },
    close: () => oneAtATime(() => access.release()),
  };
}
