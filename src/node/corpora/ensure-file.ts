import type { Disk } from "../disk.ts";
import { createFile, replaceFile } from "../replace-file.ts";
import { codeOf } from "../system-error.ts";

/** The name tells the bytes: one that is there is the same, or was left half by a crash. */
export async function ensureFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await createFile(disk, path, [bytes]);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (Buffer.compare(await disk.read(path), bytes) === 0) return;
    await replaceFile(disk, path, [bytes]);
  }
}
