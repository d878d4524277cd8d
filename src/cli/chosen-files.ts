import { open, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { LARGEST_PART } from "../contract/import-api.ts";
import { ReadoutError } from "../contract/result.ts";
import { firstTwice } from "../core/corpus/first-twice.ts";
import { isLitter } from "../node/import/list-files.ts";
import { whyUnreadable } from "../node/system-error.ts";

/** A file that was named, or lies in a folder that was. */
export interface ChosenFile {
  /** With the folders that it lies in before it, from the chosen one on, divided by `/`. */
  path: string;
  /** On the disk. */
  location: string;
}

/**
 * All files of what was named, folders to their ends. Links in folders are not followed.
 * @throws ReadoutError `bad-input` for what is not there, or two of the same name
 */
export async function chosenFiles(named: string[]): Promise<ChosenFile[]> {
  const files: ChosenFile[] = [];
  for (const name of named) {
    const location = resolve(name);
    const found = await stat(location).catch((error: unknown) => {
      throw unreadable(name, error);
    });
    if (found.isDirectory()) await addFolder(location, basename(location), files);
    else files.push({ path: basename(location), location });
  }
  const twice = firstTwice(files.map(({ path }) => path));
  if (twice !== undefined)
    throw new ReadoutError(
      "bad-input",
      `Two of the files to import are called “${twice}”. Nothing was imported. Import them one after the other, or the folder that holds both.`,
    );
  return files;
}

async function addFolder(folder: string, path: string, files: ChosenFile[]): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw unreadable(folder, error);
  });
  for (const entry of entries) {
    if (isLitter(entry.name)) continue;
    const inner = { path: `${path}/${entry.name}`, location: join(folder, entry.name) };
    if (entry.isDirectory()) await addFolder(inner.location, inner.path, files);
    else if (entry.isFile()) files.push(inner);
  }
}

/**
 * A file in parts, each in base64; of an empty file one empty part.
 * @throws ReadoutError `bad-input` when it cannot be read
 */
export async function* partsOf({
  location,
}: ChosenFile): AsyncGenerator<{ part: number; isLast: boolean; data: string }> {
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
