import type { LibraryNotice } from "../../contract/annotation.ts";
import type { Disk } from "../disk.ts";
import { LOW_SPACE } from "./free-space.ts";
import { syncedBy } from "./synced-folder.ts";

/** What the owner of a library should know about the place where it is kept; nothing is wrong yet. */
export async function adviceOn(
  disk: Disk,
  folder: string,
  free: number | null,
): Promise<LibraryNotice[]> {
  const program = await syncedBy(disk, folder);
  const space = lowSpace(folder, free);
  return [
    ...(space === null ? [] : [{ code: "disk-low", message: space }]),
    ...(program === null ? [] : [{ code: "library-synced", message: synced(folder, program) }]),
  ];
}

/** Null while there is enough, or where the system does not say. */
export function lowSpace(folder: string, free: number | null): string | null {
  if (free === null || free >= LOW_SPACE) return null;
  const megabytes = Math.floor(free / 1_000_000);
  return `Only ${megabytes} MB are free on the disk of “${folder}”. Everything in the library is safe, but changes and backups may soon find no space. Free some space.`;
}

function synced(folder: string, program: string): string {
  return `The folder “${folder}” seems to be kept the same on several machines by ${program}. Readout can live with that, as long as only one machine at a time writes: close Readout on one, and let ${program} finish, before you open it on another. Copies that it makes of the library all the same are found and can be merged.`;
}
