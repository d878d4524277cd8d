import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { openLibraryFolder, type LibraryFolderOptions } from "../../src/node/library/folder.ts";
import { contentsWith, journalBytes, notes, snapshotBytes } from "./library-bytes.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Notes 0 to 7 are in the snapshot, 8 to 11 in the journal. */
export const SNAPSHOT = snapshotBytes({ items: notes(0, 8) });
export const JOURNAL = journalBytes(8, 12);
/** When libraries are opened here, as it stands in the names of files that are set aside. */
export const TIME = "2026-02-03T04-05-06";

/** An open library at that time; closed when the test is over. */
export async function openDamaged(path: string, options: Partial<LibraryFolderOptions> = {}) {
  const folder = await openLibraryFolder(path, {
    host: "web",
    now: () => new Date("2026-02-03T04:05:06.789Z"),
    ...options,
  });
  onTestFinished(() => folder.close());
  return folder;
}

export async function folderWith(files: Record<string, Uint8Array | string>): Promise<string> {
  const path = await temporaryFolder();
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(path, name), bytes);
  return path;
}

/** A backup of what is in the snapshot. */
export const backup = async () => contentsWith({ items: notes(0, 8) });

/** The numbers from one to another, without the last. */
export function numbers(from: number, to: number): number[] {
  return notes(from, to).map((_, index) => from + index);
}

/** The numbers of the notes that are there, in order. */
export function noteNumbers({ store }: Awaited<ReturnType<typeof openDamaged>>): number[] {
  return [...store.read().keys()]
    .map((id) => Number(id.replace("note-", "")))
    .toSorted((a, b) => a - b);
}
