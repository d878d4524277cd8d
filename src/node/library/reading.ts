import { setTimeout as delay } from "node:timers/promises";
import type { Disk } from "../disk.ts";
import { codeOf } from "../system-error.ts";
import { decodeJournal, type DecodedJournal } from "./journal-bytes.ts";
import type { LibraryPaths } from "./paths.ts";
import { decodeSnapshot, type DecodedSnapshot } from "./snapshot-bytes.ts";

/** One file as found: `unreadable` when the system would not give its bytes. */
export type Found<Decoded> =
  | { condition: "absent" }
  | { condition: "unreadable"; error: unknown }
  | { condition: "read"; bytes: Uint8Array; decoded: Decoded; mark: string };

export type FoundSnapshot = Found<DecodedSnapshot>;
export type FoundJournal = Found<DecodedJournal>;

/** Both files of a library, as they belong together. */
export interface LibraryReading {
  snapshot: FoundSnapshot;
  journal: FoundJournal;
}

/**
 * Reads snapshot and journal. Who does not hold the lock may come upon them while the writer exchanges one after the
 * other, and looks again until they stay the same. Writes nothing.
 */
export async function readLibrary(disk: Disk, paths: LibraryPaths): Promise<LibraryReading> {
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await find(disk, paths.snapshot, decodeSnapshot);
    const journal = await find(disk, paths.journal, decodeJournal);
    if (attempt >= 5 || (await isStill(disk, paths.snapshot, snapshot)))
      return { snapshot, journal };
    await delay(20 * attempt);
  }
}

export async function find<Decoded>(
  disk: Disk,
  path: string,
  decode: (bytes: Uint8Array) => Decoded,
): Promise<Found<Decoded>> {
  try {
    const mark = await markOf(disk, path);
    const bytes = await disk.read(path);
    return { condition: "read", bytes, decoded: decode(bytes), mark };
  } catch (error) {
    return codeOf(error) === "ENOENT"
      ? { condition: "absent" }
      : { condition: "unreadable", error };
  }
}

/** Changes as soon as anybody writes the file; empty when there is none. */
export async function markOf(disk: Disk, path: string): Promise<string> {
  try {
    return (await disk.stat(path))?.mark ?? "";
  } catch (error) {
    // Where a folder should be is a file: reading it will say so.
    if (codeOf(error) === "ENOTDIR") return "";
    throw error;
  }
}

async function isStill(disk: Disk, path: string, found: FoundSnapshot): Promise<boolean> {
  if (found.condition === "unreadable") return true;
  const mark = await markOf(disk, path).catch(() => null);
  return mark === null || mark === (found.condition === "read" ? found.mark : "");
}
