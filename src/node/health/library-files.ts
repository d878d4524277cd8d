import type { HealthCheck } from "../../contract/library.ts";
import type { LibraryFiles } from "../../core/library/library-files.ts";
import type { Disk } from "../disk.ts";
import { lowSpace } from "./advice.ts";
import { libraryParts } from "./library-parts.ts";
import type { SafekeepingWork } from "../safekeeping/safekeeping-work.ts";

export interface LibraryFilesPorts {
  disk: Disk;
  /** Of the library. */
  folder: string;
  journalled: () => number;
  /** Bytes free on the disk of a folder; null when the system does not say. */
  freeBytes: (folder: string) => Promise<number | null>;
  work: Pick<SafekeepingWork, "verifyFiles">;
}

/** The files of a library folder, for their owner to see. */
export function createLibraryFiles(ports: LibraryFilesPorts): LibraryFiles {
  const { disk, folder } = ports;
  const free = () => ports.freeBytes(folder);
  return {
    parts: () => libraryParts(disk, folder),
    journalled: ports.journalled,
    free,
    async verify() {
      const checks = await ports.work.verifyFiles(folder);
      return [...checks, ...checkSpace(folder, await free())];
    },
  };
}

/** None where the system does not say. */
function checkSpace(folder: string, free: number | null): HealthCheck[] {
  if (free === null) return [];
  const problem = lowSpace(folder, free);
  const found = `${Math.floor(free / 1_000_000).toLocaleString("en")} MB free`;
  return [{ subject: "disk", found, problems: problem === null ? [] : [problem] }];
}
