import { statfs } from "node:fs/promises";

/** With less than this free, changes may soon fail. */
export const LOW_SPACE = 200_000_000;

/** Bytes that this account can still write on the disk of a folder; null when the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
