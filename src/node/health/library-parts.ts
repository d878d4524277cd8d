import { join } from "node:path";
import type { LibraryPart } from "../../contract/library.ts";
import { counted } from "../../core/text/counted.ts";
import { BACKUP_FOLDER } from "../backups/write-backup.ts";
import { MERGED_FOLDER } from "../conflict-copies/conflict-copies.ts";
import { conflictKind } from "../conflict-copies/conflict-name.ts";
import type { Disk } from "../disk.ts";
import { listOrNone } from "../list-or-none.ts";

/** What a file is for, by its name, in the order in which they are shown. */
const FILES: [name: RegExp, what: string][] = [
  [/^library\.json$/, "All annotations, as of the last tidying"],
  [/^library\.journal$/, "Every change since then, as it was made"],
  [/^settings\.json$/, "How you like to read"],
  [/^search\.index/, "The search index; made again when it is missing"],
  [/^library\.previous\.json$/, "The annotations as they were before, kept by an older Readout"],
  [/^library\.(?!conflict|changed)[a-z]+-.+\.(?:json|journal)$/, "Kept unchanged from damage"],
];

const FOLDERS: [name: string, what: string, holds: string][] = [
  [BACKUP_FOLDER, "Earlier states of all annotations", "backup"],
  [MERGED_FOLDER, "Copies that were merged", "copy"],
];

/** The files of a library as its owner sees them in the folder; folders in it count as one. */
export async function libraryParts(disk: Disk, folder: string): Promise<LibraryPart[]> {
  const names = (await listOrNone(disk, folder)).sort();
  const parts: LibraryPart[] = [];
  for (const [name, what] of FILES)
    for (const found of names.filter((each) => name.test(each)))
      parts.push(...(await filePart(disk, folder, found, what)));
  for (const name of names.filter((each) => conflictKind(each) !== null))
    parts.push(...(await filePart(disk, folder, name, "Perhaps another copy of the library")));
  for (const [name, what, holds] of FOLDERS)
    if (names.includes(name))
      parts.push(...(await folderPart(disk, folder, { name, what, holds })));
  return parts;
}

async function filePart(
  disk: Disk,
  folder: string,
  name: string,
  what: string,
): Promise<LibraryPart[]> {
  const entry = await disk.stat(join(folder, name));
  return entry ? [{ name, what, bytes: entry.bytes, modified: time(entry.modified) }] : [];
}

async function folderPart(
  disk: Disk,
  folder: string,
  { name, what, holds }: { name: string; what: string; holds: string },
): Promise<LibraryPart[]> {
  const path = join(folder, name);
  const names = (await listOrNone(disk, path)).filter((each) => each.startsWith("library"));
  const entries = await Promise.all(names.map((each) => disk.stat(join(path, each))));
  const found = entries.filter((entry) => entry !== null);
  if (found.length === 0) return [];
  const bytes = found.reduce((sum, entry) => sum + entry.bytes, 0);
  const modified = found.reduce((latest, entry) => Math.max(latest, entry.modified), 0);
  const plural = holds === "copy" ? "copies" : undefined;
  return [
    {
      name: `${name}/`,
      what: `${what}: ${counted(found.length, holds, plural)}`,
      bytes,
      modified: time(modified),
    },
  ];
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
