import type { Disk } from "./disk.ts";
import { codeOf } from "./system-error.ts";

/** The names in a folder; none where it is not there. Rejects with the system's error for every other reason. */
export async function listOrNone(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
