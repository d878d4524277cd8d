import { readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { LibrarySource } from "../contract/library.ts";
import { ReadoutError } from "../contract/result.ts";
import { BACKUP_FOLDER } from "../node/backups/write-backup.ts";
import { codeOf, whyUnreadable } from "../node/system-error.ts";
import type { Call } from "./command-context.ts";

/**
 * Another copy of the library by the path of its file; the name alone is enough for a backup, or for a copy that a
 * file synchroniser left beside the library.
 * @throws ReadoutError `package-unreadable`
 */
export async function findLibrarySource(call: Call, file: string): Promise<LibrarySource> {
  const path = await realpath(resolve(file)).catch(() => null);
  const own = await findOwn(call, path, file);
  if (own) return own;
  if (path === null) throw unreadable(file, "it is not there");
  return { kind: "package", text: await readText(path) };
}

/** Null when it is none of the files that Readout itself lists. */
async function findOwn(
  call: Call,
  path: string | null,
  file: string,
): Promise<LibrarySource | null> {
  const name = basename(path ?? file);
  const { folder } = await call("libraryStatus", {});
  const home = await realpath(folder).catch(() => folder);
  const isIn = (place: string) => (path === null ? file === name : dirname(path) === place);
  const copies = isIn(home) ? await call("listConflictCopies", {}) : [];
  if (copies.some((copy) => copy.name === name)) return { kind: "conflict", name };
  const backups = isIn(join(home, BACKUP_FOLDER)) ? await call("listBackups", {}) : [];
  return backups.some((backup) => backup.name === name) ? { kind: "backup", name } : null;
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const isText = codeOf(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw unreadable(path, isText ? whyUnreadable(error) : "it is no text", error);
  }
}

function unreadable(path: string, why: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "package-unreadable",
    `“${path}” could not be read: ${why}. Nothing was changed. Name a package that Readout exported, a backup, or a copy of the library.`,
    { cause },
  );
}
