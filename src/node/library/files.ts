import { basename, dirname, extname, join } from "node:path";
import type { Disk } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { createFile, isTemporaryOf } from "../replace-file.ts";
import { libraryPaths } from "./paths.ts";

/**
 * Makes the folder of a library with all that lead to it, and resolves when they would survive a power cut. What could
 * not be synced is synced with the next call, and before anything is in it.
 */
export function createFolderMaker(disk: Disk, path: string): () => Promise<void> {
  const unsynced = new Set<string>();
  return async () => {
    for (let at = path; at !== dirname(at) && !(await disk.stat(at)); at = dirname(at))
      unsynced.add(dirname(at));
    if (!(await disk.stat(libraryPaths(path).snapshot))) unsynced.add(dirname(path));
    await disk.makeFolder(path);
    for (const folder of unsynced) {
      await disk.syncFolder(folder);
      unsynced.delete(folder);
    }
  };
}

/**
 * Keeps the bytes of a file under a name of their own beside it, such as
 * `library.damaged-2026-01-31T10-22-33.json`, synced, never over another file. Returns the new path.
 * @throws the system's error; nothing may be written over the file then.
 */
export async function setAside(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  options: { why: string; now: Date },
): Promise<string> {
  const extension = extname(path);
  const time = options.now.toISOString().slice(0, 19).replaceAll(":", "-");
  const stem = `${basename(path, extension)}.${options.why}-${time}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? stem : `${stem}-${count}`;
    const target = join(dirname(path), `${name}${extension}`);
    try {
      await createFile(disk, target, [bytes]);
      await disk.syncFolder(dirname(target));
      return target;
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
  }
}

/** What a crash left behind; nobody else writes here while the lock is held. */
export async function removeTemporaries(disk: Disk, folder: string): Promise<void> {
  const { snapshot, journal, previous } = libraryPaths(folder);
  const targets = [snapshot, journal, previous, join(folder, "settings.json")].map((path) =>
    basename(path),
  );
  for (const name of await disk.list(folder))
    if (name.startsWith("library.lock.") || targets.some((target) => isTemporaryOf(name, target)))
      await disk.remove(join(folder, name));
}
