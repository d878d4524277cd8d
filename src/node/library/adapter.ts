import { readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Adapter } from "lowdb";
import {
  emptyLibraryFile,
  encodeLibraryFile,
  type LibraryFile,
} from "../../core/library/library-file.ts";
import type { OneAtATime } from "../../core/one-at-a-time.ts";
import { findFile, libraryFiles, readLibrary } from "./reading.ts";
import { repairLibrary, type RepairPorts } from "./repair.ts";
import { foreignNotice } from "./sentences.ts";
import { setAside } from "./set-aside.ts";
import { isTemporaryOf, writeError } from "../write-file.ts";

export interface LibraryAdapterPorts extends RepairPorts {
  /** The queue of everything that writes to the folder, closing it included. */
  oneAtATime: OneAtATime;
}

/**
 * lowdb's adapter for the library file. Only the writer touches the folder: it sets a damaged file
 * aside before anything else is written, and copies the last good one before the first change.
 */
export function createLibraryAdapter(ports: LibraryAdapterPorts): Adapter<LibraryFile> {
  const { folder, access, notices, write, oneAtATime } = ports;
  const files = libraryFiles(folder);
  let isPreviousKept = false;
  let known = "";
  return {
    async read() {
      isPreviousKept = false;
      known = await fingerprint(files.main);
      const reading = await readLibrary(folder);
      const file = { ...emptyLibraryFile(), annotations: reading.annotations };
      notices.set("library", null);
      if (access.isWriter()) await removeTemporaries(folder).catch(() => undefined);
      if (reading.main.condition !== "good") {
        await repairLibrary(ports, reading, file);
        known = await fingerprint(files.main);
      }
      return file;
    },
    write: (file) =>
      oneAtATime(async () => {
        access.requireWriter();
        try {
          if ((await fingerprint(files.main)) !== known) await keepForeign(ports);
          else if (!isPreviousKept && known !== "") await keepPrevious(ports);
          isPreviousKept = true;
          await write(files.main, encodeLibraryFile(file), { code: "library-unwritable" });
          known = await fingerprint(files.main);
        } catch (error) {
          throw writeError(error, files.main, "library-unwritable");
        }
      }),
  };
}

/**
 * Copies the library file as it was before the first change; it has just been read and found good. An
 * older copy that is not good is set aside first.
 */
async function keepPrevious(ports: LibraryAdapterPorts): Promise<void> {
  const files = libraryFiles(ports.folder);
  const previous = await findFile(files.previous);
  if (previous.condition === "unreadable") throw writeError(previous.error, files.previous);
  if ("bytes" in previous && previous.condition !== "good")
    await setAside(files.previous, previous.bytes, { why: previous.condition, now: ports.now() });
  const bytes = await readFile(files.main);
  await ports.write(files.previous, bytes, { code: "library-unwritable" });
}

/** Changes as soon as anybody writes the file; empty when there is none. */
async function fingerprint(path: string): Promise<string> {
  const file = await stat(path).catch(() => null);
  return file ? `${file.ino}/${file.size}/${file.mtimeMs}` : "";
}

/** Another program wrote the library file while it was open here: keep what it wrote, and say so. */
async function keepForeign(ports: LibraryAdapterPorts): Promise<void> {
  const path = libraryFiles(ports.folder).main;
  const found = await findFile(path);
  if (found.condition === "absent") return;
  if (found.condition === "unreadable") throw found.error;
  const aside = await setAside(path, found.bytes, { why: "changed", now: ports.now() });
  ports.notices.set("foreign", foreignNotice(path, aside));
}

/**
 * What a crash left behind; nobody else writes here while the lock is held. Leftovers that cannot be
 * removed do no harm.
 */
async function removeTemporaries(folder: string): Promise<void> {
  const targets = [...Object.values(libraryFiles(folder)), "settings.json"].map((path) =>
    basename(path),
  );
  for (const name of await readdir(folder))
    if (name.startsWith("library.lock.") || targets.some((target) => isTemporaryOf(name, target)))
      await rm(join(folder, name), { force: true });
}
