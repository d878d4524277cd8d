import { basename } from "node:path";
import type { LibraryContents } from "../../contract/library.ts";
import type { Disk } from "../disk.ts";
import { whyUnreadable } from "../system-error.ts";
import type { LibraryFormat } from "./library-format.ts";

/** What was found in a file that should be a copy of the library. */
export interface Inspection {
  isWhole: boolean;
  annotations: number;
  /** What is wrong, in sentences. */
  problems: string[];
}

/** What takes a second for a large library, so that windows have it done in another thread. */
export interface BackupWork {
  encode(contents: LibraryContents): Promise<Uint8Array>;
  /** Reads files through, in the order given. */
  inspect(paths: readonly string[]): Promise<Inspection[]>;
}

/** In this thread. */
export function workHere(disk: Disk, format: LibraryFormat): BackupWork {
  return {
    encode: async (contents) => format.encode(contents),
    async inspect(paths) {
      const found: Inspection[] = [];
      for (const path of paths) found.push(await inspectFile(disk, format, path));
      return found;
    },
  };
}

async function inspectFile(disk: Disk, format: LibraryFormat, path: string): Promise<Inspection> {
  try {
    const read = format.decode(await disk.read(path), basename(path));
    const isWhole = read.condition !== "damaged";
    return {
      isWhole,
      annotations: read.contents.annotations.length,
      problems: isWhole ? [] : read.notices.map(({ message }) => message),
    };
  } catch (error) {
    const problem = `“${path}” could not be read: ${whyUnreadable(error)}.`;
    return { isWhole: false, annotations: 0, problems: [problem] };
  }
}
