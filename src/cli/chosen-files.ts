import { open, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { LARGEST_PART } from "../contract/import-api.ts";
import { ReadoutError } from "../contract/result.ts";
import { firstTwice } from "../core/corpus/first-twice.ts";
import { counted } from "../core/text/counted.ts";
import { listFolder, type FolderListing, type FoundFile } from "../node/import/list-folder.ts";
import { whyUnreadable } from "../node/system-error.ts";

/** What was named, with all that lies in folders. */
export interface Chosen {
  /** `path`: what each is called within what was named, with `/`. */
  files: FoundFile[];
  /** What was passed over in folders, in a sentence; null when nothing was. */
  passedOver: string | null;
}

/** As many files as one import takes. */
const MOST_FILES = 100_000;

/**
 * All files of what was named, folders to their ends and in their natural order.
 * @throws ReadoutError `bad-input` for what is not there, too many files, or two of the same name
 */
export async function chosenFiles(named: string[]): Promise<Chosen> {
  const files: FoundFile[] = [];
  let [hidden, links] = [0, 0];
  for (const name of named) {
    const listing = await listNamed(name);
    files.push(...listing.files);
    if (files.length > MOST_FILES) throw tooMany(name);
    hidden += listing.hidden;
    links += listing.links;
  }
  const twice = firstTwice(files.map(({ path }) => path));
  if (twice !== undefined)
    throw new ReadoutError(
      "bad-input",
      `Two of the files to import are called “${twice}”. Nothing was imported. Import them one after the other, or the folder that holds both.`,
    );
  return { files, passedOver: passedOver(hidden, links) };
}

async function listNamed(name: string): Promise<FolderListing> {
  const location = resolve(name);
  try {
    const found = await stat(location);
    if (found.isDirectory()) return await listFolder(location, MOST_FILES);
    return { files: [{ path: basename(location), location }], hidden: 0, links: 0 };
  } catch (error) {
    throw unreadable(folderIn(error) ?? name, error);
  }
}

/** The folder that the system could not list, which may lie deep in what was named. */
function folderIn(error: unknown): string | undefined {
  const { path, syscall } = error as NodeJS.ErrnoException;
  return syscall === "scandir" ? path : undefined;
}

function tooMany(name: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `With “${name}” these are more than ${MOST_FILES.toLocaleString("en")} files, and an import takes no more. Nothing was imported. Import its folders one after the other.`,
  );
}

function passedOver(hidden: number, links: number): string | null {
  const parts = [
    ...(hidden > 0 ? [counted(hidden, "hidden or system file")] : []),
    ...(links > 0 ? [counted(links, "link")] : []),
  ];
  return parts.length === 0 ? null : `Passed over in folders: ${parts.join(" and ")}.`;
}

/**
 * A file in parts, each in base64; of an empty file one empty part.
 * @throws ReadoutError `bad-input` when it cannot be read
 */
export async function* partsOf({
  location,
}: FoundFile): AsyncGenerator<{ part: number; isLast: boolean; data: string }> {
  const file = await open(location).catch((error: unknown) => {
    throw unreadable(location, error);
  });
  try {
    const { size } = await file.stat();
    const count = Math.max(1, Math.ceil(size / LARGEST_PART));
    const buffer = Buffer.alloc(Math.min(size, LARGEST_PART));
    for (let part = 0; part < count; part++) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, part * LARGEST_PART);
      const data = buffer.toString("base64", 0, bytesRead);
      yield { part, isLast: part === count - 1, data };
    }
  } finally {
    await file.close();
  }
}

function unreadable(path: string, error: unknown): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `“${path}” could not be read: ${whyUnreadable(error)}. Nothing was imported. Name files and folders that are there and may be read.`,
    { cause: error },
  );
}
