import type { LibraryNotice } from "../../contract/annotation.ts";
import type { LibraryHealth } from "../../contract/library.ts";
import { contentsOfStore } from "../../core/library/library-store.ts";
import type { SafekeepingPorts } from "../../core/library/safekeeping.ts";
import { createBackups } from "../backups/backups.ts";
import { createRegularBackups } from "../backups/regular-backups.ts";
import { storedFormat } from "../backups/stored-format.ts";
import { createConflictCopies } from "../conflict-copies/conflict-copies.ts";
import { copiesNotice } from "../conflict-copies/copies-notice.ts";
import type { Disk } from "../disk.ts";
import { adviceOn } from "../health/advice.ts";
import { freeBytes } from "../health/free-space.ts";
import { createLibraryFiles } from "../health/library-files.ts";
import type { LibraryFolder } from "../library/folder.ts";
import { libraryPackages } from "../library-packages.ts";
import { copyFormat } from "./copy-format.ts";
import { workAside } from "./work-aside.ts";
import { workHere } from "./work-here.ts";
import type { LibraryHost } from "../library/lock.ts";

export interface SafekeepingOptions {
  disk: Disk;
  /** The path of the library's folder. */
  path: string;
  folder: LibraryFolder;
  host: LibraryHost;
  /** The script of the thread for what takes long. */
  script: URL | undefined;
}

/** What keeps a library safe besides its store. */
export interface OpenSafekeeping {
  ports: Omit<SafekeepingPorts, "now">;
  /** Adds what is to be said of the place where the library lies, and of its backups. */
  complete(health: LibraryHealth): Promise<LibraryHealth>;
  /** What is wrong with backups and copies, and how many copies wait to be merged, by their names alone. */
  notices(): Promise<LibraryNotice[]>;
  /** @throws ReadoutError when this process may not write. */
  claim(): Promise<void>;
  /** For programs that end before a regular backup would be made: makes it when one is due. */
  keepBackup(): Promise<void>;
  /** Waits for the backup that is being made. */
  close(): Promise<void>;
}

/** Backups, copies of synchronisers and the look at the files, over an open library folder. */
export function openSafekeeping(options: SafekeepingOptions): OpenSafekeeping {
  const { disk, path, folder } = options;
  const { store } = folder;
  const writing = createWriting(options);
  const { backups, conflicts, files } = openCopies(options, writing);
  const opened = store.revision();
  const revision = () => store.revision();
  const regular = createRegularBackups({ backups, revision, now: () => new Date() });
  const troubles = () => [...backups.notices(), ...regular.notices(), ...conflicts.notices()];
  return {
    ports: { store, backups, conflicts, files, packages: libraryPackages },
    notices: async () => [...troubles(), ...(await copiesNotice(conflicts, path))],
    claim: writing.claim,
    complete: async (health) => ({
      ...health,
      notices: [...health.notices, ...troubles(), ...(await adviceOn(disk, path, health.free))],
    }),
    async keepBackup() {
      if (store.revision() !== opened) await regular.makeIfDue();
    },
    close: () => regular.close(),
  };
}

function openCopies(
  { disk, path, folder, script }: SafekeepingOptions,
  writing: ReturnType<typeof createWriting>,
) {
  const work = script ? workAside(script) : workHere(disk, copyFormat);
  const ports = { disk, folder: path, work };
  const { claim } = writing;
  return {
    backups: createBackups({
      ...ports,
      ...writing,
      format: storedFormat,
      contents: () => contentsOfStore(folder.store),
      now: () => new Date(),
    }),
    conflicts: createConflictCopies({ ...ports, decode: copyFormat.decode, claim }),
    files: createLibraryFiles({ ...ports, journalled: () => folder.journalled(), freeBytes }),
  };
}

/** A command counts as the writer only once it has taken the lock. */
function createWriting({ folder: { store }, host }: SafekeepingOptions) {
  const opened = store.revision();
  let hasClaimed = host !== "cli";
  return {
    async claim() {
      await store.claim();
      hasClaimed = true;
    },
    isWriter: () => store.status().writable && (hasClaimed || store.revision() !== opened),
  };
}
