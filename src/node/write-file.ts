import { open, rm } from "node:fs/promises";
import { ReadoutError } from "../contract/result.ts";
import { systemDisk } from "./disk.ts";
import { putInPlace, temporaryBeside } from "./replace-file.ts";
import { codeOf, whyUnwritable } from "./system-error.ts";
import { findWriteTarget, type WriteTarget } from "./write-target.ts";

/** What to say when a place cannot be written: of a file that was asked for, or of the library. */
export type UnwritableCode = "file-unwritable" | "library-unwritable";

export interface WriteOptions {
  /** Default `file-unwritable`. */
  code?: UnwritableCode;
  /** `owner`, the default: only its owner may read it. `usual`: as this account's files are; a file that is replaced keeps its permissions. */
  readers?: "owner" | "usual";
}

/** What a file is to hold; of pieces one after another, each is asked for when those before it are written. */
export type FileContents = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** Replaces a whole file, or rejects and leaves it as it was; to a device or a pipe it only writes. */
export type WriteFile = (
  path: string,
  contents: FileContents,
  options?: WriteOptions,
) => Promise<void>;

/**
 * Writes beside the file, syncs, then renames, so that after a crash either the old or the new
 * contents are there, whole. A symbolic link is followed, not replaced, and so is one to a file that is
 * yet to be made.
 * @throws ReadoutError `disk-full`, or the given code, with a sentence that names the file.
 */
export const writeFile: WriteFile = async (path, contents, options = {}) => {
  try {
    const target = await findWriteTarget(path);
    if (target.kind === "device") return await writeThrough(target.path, contents);
    await replace(target, contents, options.readers ?? "owner");
  } catch (error) {
    throw writeError(error, path, options.code);
  }
};

/** A failed write as an error for people. */
export function writeError(
  error: unknown,
  path: string,
  code: UnwritableCode = "file-unwritable",
): ReadoutError {
  if (error instanceof ReadoutError) return error;
  const cause = { cause: error };
  const system = codeOf(error);
  if (system === "ENOSPC" || system === "EDQUOT")
    return new ReadoutError(
      "disk-full",
      `There is no space left to write “${path}”. What was there before is unchanged. Free some space, then try again.`,
      cause,
    );
  return new ReadoutError(
    code,
    `“${path}” could not be written: ${whyUnwritable(error)}. What was there before is unchanged. ${ADVICE[system] ?? "Try again, or choose another folder."}`,
    cause,
  );
}

const ADVICE: Record<string, string> = {
  EACCES: "Change the permissions of the folder, or choose another one.",
  EROFS: "Choose a folder on another disk.",
  ENOTDIR: "Choose another folder, or move that file away.",
  EEXIST: "Choose another folder, or move that file away.",
};

async function replace(
  { path, mode }: WriteTarget,
  contents: FileContents,
  readers: "owner" | "usual",
): Promise<void> {
  const temporary = temporaryBeside(path);
  await writeAndSync(temporary, contents, readers === "owner" ? 0o600 : mode);
  await putInPlace(systemDisk, { temporary, target: path });
}

async function writeThrough(path: string, contents: FileContents): Promise<void> {
  const device = await open(path, "w");
  try {
    await device.writeFile(contents);
  } finally {
    await device.close();
  }
}

/** Without a mode the file gets the permissions that this account's files usually have. */
async function writeAndSync(path: string, contents: FileContents, mode: number | null) {
  const file = await open(path, "wx", mode === null ? 0o666 : 0o600);
  try {
    if (mode !== null) await file.chmod(mode);
    await file.writeFile(contents);
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
}
