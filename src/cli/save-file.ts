import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { ReadoutError } from "../contract/result.ts";
import { type FileContents, writeFile } from "../node/write-file.ts";

/**
 * Writes a file that was asked for, and gives its whole path.
 * @throws ReadoutError `file-exists` unless it may be replaced, `file-unwritable`, `disk-full`
 */
export async function saveFile(
  out: string,
  contents: FileContents,
  mayReplace: boolean,
): Promise<string> {
  const path = resolve(out);
  if (!mayReplace && existsSync(path))
    throw new ReadoutError(
      "file-exists",
      `“${path}” is there already. It was not changed. Choose another name, or replace it with --force.`,
    );
  await writeFile(path, contents, { readers: "usual" });
  return path;
}
