import type { LibraryNotice } from "../../contract/annotation.ts";
import type { ReadoutError } from "../../contract/result.ts";
import { encodeLibraryFile, type LibraryFile } from "../../core/library/library-file.ts";
import type { FolderAccess } from "./access.ts";
import type { LibraryNotices } from "./notices.ts";
import { isPreviousRicher, libraryFiles, type FoundFile, type LibraryReading } from "./reading.ts";
import { damagedNotice, missingNotice, newerError, unreadableError } from "./sentences.ts";
import { setAside } from "./set-aside.ts";
import { codeOf } from "../system-error.ts";
import { writeError, type WriteFile } from "../write-file.ts";

export interface RepairPorts {
  folder: string;
  access: FolderAccess;
  notices: LibraryNotices;
  write: WriteFile;
  now: () => Date;
}

/**
 * Says what is wrong with a library that was just read, and lets the writer put it right: whatever was
 * recovered is written again, after everything that this could cost was set aside. What cannot be put
 * right forbids writing.
 * @param file what was read, as it is to be written
 */
export async function repairLibrary(
  ports: RepairPorts,
  reading: LibraryReading,
  file: LibraryFile,
): Promise<void> {
  const { main, previous } = reading;
  const files = libraryFiles(ports.folder);
  if (main.condition === "newer") return forbid(ports, "library", newerError(files.main));
  if (main.condition === "unreadable") return forbidUnreadable(ports, reading, main.error);
  if (main.condition === "damaged") return repairDamaged(ports, reading, file);
  if (main.condition === "good" || !previous || previous.condition === "absent") return;
  if (previous.condition === "newer") return forbid(ports, "library", newerError(files.previous));
  if (previous.condition === "unreadable")
    return forbid(ports, "library", unreadableError(files.previous, previous.error, 0));
  return restoreMissing(ports, reading, file);
}

function forbid({ access, notices }: RepairPorts, topic: "access" | "library", why: ReadoutError) {
  access.forbid(why);
  notices.set(topic, { code: why.code, message: why.message });
}

function forbidUnreadable(ports: RepairPorts, { fromPrevious }: LibraryReading, error: unknown) {
  if (codeOf(error) === "ENOTDIR")
    return forbid(ports, "access", writeError(error, ports.folder, "library-unwritable"));
  const path = libraryFiles(ports.folder).main;
  return forbid(ports, "library", unreadableError(path, error, fromPrevious));
}

async function repairDamaged(
  ports: RepairPorts,
  reading: LibraryReading,
  file: LibraryFile,
): Promise<void> {
  const { previous, main: path } = libraryFiles(ports.folder);
  const untouched = damagedNotice({ path, reading, aside: null, previousAside: null });
  await repairAsWriter(ports, untouched, async () => {
    const aside = await keep(ports, path, reading.main, "damaged");
    const richer = isPreviousRicher(reading) ? reading.previous : null;
    const previousAside = await keep(ports, previous, richer, "kept");
    await ports.write(path, encodeLibraryFile(file), { code: "library-unwritable" });
    return damagedNotice({ path, reading, aside, previousAside });
  });
}

/** Where the bytes of a file are now kept; null when there are none. */
async function keep(ports: RepairPorts, path: string, found: FoundFile | null, why: string) {
  if (!found || !("bytes" in found)) return null;
  return setAside(path, found.bytes, { why, now: ports.now() });
}

async function restoreMissing(
  ports: RepairPorts,
  reading: LibraryReading,
  file: LibraryFile,
): Promise<void> {
  const { main: path, previous } = libraryFiles(ports.folder);
  const found = { path, previous, reading };
  await repairAsWriter(ports, missingNotice({ ...found, isRestored: false }), async () => {
    await ports.write(path, encodeLibraryFile(file), { code: "library-unwritable" });
    return missingNotice({ ...found, isRestored: true });
  });
}

/** Only the writer repairs; when that fails, or who looks is not the writer, the library stays as it is. */
async function repairAsWriter(
  ports: RepairPorts,
  untouched: LibraryNotice,
  repair: () => Promise<LibraryNotice>,
): Promise<void> {
  const { access, notices } = ports;
  if (!access.isWriter()) return notices.set("library", untouched);
  try {
    notices.set("library", await repair());
  } catch (error) {
    const reason = writeError(error, libraryFiles(ports.folder).main, "library-unwritable");
    access.forbid(reason);
    const { code, message } = untouched;
    notices.set("library", { code, message: `${message} ${reason.message}` });
  }
}
