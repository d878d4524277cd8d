import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { NoteFile } from "../../contract/notes-folder.ts";
import { ReadoutError } from "../../contract/result.ts";
import { codeOf } from "../system-error.ts";
import { writeError, writeFile, type WriteFile } from "../write-file.ts";

/**
 * Writes notes, each whole or not at all, unless one of them has changed since it was read.
 * @param before The notes as they were read; others must not be there.
 * @returns The paths, in order.
 * @throws ReadoutError `file-exists` before anything is written; `disk-full` or `file-unwritable`, saying which notes
 * were written.
 */
export async function writeNotesFolder(
  folder: string,
  files: readonly NoteFile[],
  before: readonly NoteFile[],
  write: WriteFile = writeFile,
): Promise<string[]> {
  const read = new Map(before.map(({ path, text }) => [path, text]));
  for (const { path } of files) await checkUnchanged(folder, path, read.get(path) ?? null);
  const written: string[] = [];
  for (const { path, text } of files) {
    const target = pathIn(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      // Looked at again: writing those before it may have taken a while.
      await checkUnchanged(folder, path, read.get(path) ?? null);
      await write(target, text, { readers: "usual" });
    } catch (error) {
      throw halfway(writeError(error, target), written, files.length);
    }
    written.push(path);
  }
  return written;
}

async function checkUnchanged(folder: string, path: string, before: string | null): Promise<void> {
  const target = pathIn(folder, path);
  if ((await textOf(target)) === before) return;
  throw new ReadoutError(
    "file-exists",
    `“${target}” was changed, made or removed by another program while this export was made ready. It was not touched. Export again to see what would change now.`,
  );
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw writeError(error, path);
  }
}

/** Paths come from a listing of the folder or from names made of titles; anything else is a mistake. */
function pathIn(folder: string, path: string): string {
  if (path.split("/").some((part) => part === "" || part === "." || part === ".."))
    throw new ReadoutError("bad-input", `“${path}” is no path in a folder. Nothing was written.`);
  return join(folder, path);
}

function halfway(error: ReadoutError, written: readonly string[], total: number): ReadoutError {
  if (written.length === 0) return error;
  const names = written.slice(-3).map((path) => `“${path}”`);
  return new ReadoutError(
    error.code,
    `${error.message} ${written.length} of ${total} notes were written, the last of them ${names.join(", ")}; each note is whole, and exporting again goes on from there.`,
    { cause: error },
  );
}
