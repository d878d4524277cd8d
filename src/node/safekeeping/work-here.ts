import { basename } from "node:path";
import { isEmpty, type LibraryFormat } from "../backups/library-format.ts";
import type { Disk } from "../disk.ts";
import { verifyFiles } from "../health/verify-files.ts";
import { whyUnreadable } from "../system-error.ts";
import type { Inspection, SafekeepingWork } from "./safekeeping-work.ts";

/** Does the work in this thread. */
export function workHere(disk: Disk, format: LibraryFormat): SafekeepingWork {
  return {
    encode: async (contents) => format.encode(contents),
    async inspect(paths) {
      const found: Inspection[] = [];
      for (const path of paths) found.push(await inspectFile(disk, format, path));
      return found;
    },
    verifyFiles: (folder) => verifyFiles(disk, folder),
  };
}

async function inspectFile(disk: Disk, format: LibraryFormat, path: string): Promise<Inspection> {
  try {
    const read = format.decode(await disk.read(path), basename(path));
    const isWhole = read.condition !== "damaged";
    return {
      isWhole,
      isEmpty: isEmpty(read.contents),
      annotations: read.contents.annotations.length,
      problems: isWhole ? [] : read.notices.map(({ message }) => message),
    };
  } catch (error) {
    const problem = `“${path}” could not be read: ${whyUnreadable(error)}.`;
    return { isWhole: false, isEmpty: true, annotations: 0, problems: [problem] };
  }
}
