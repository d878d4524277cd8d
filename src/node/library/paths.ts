import { join } from "node:path";

/** The files of a library in its folder; what each of them is, `docs/library-files.md` tells. */
export interface LibraryPaths {
  folder: string;
  snapshot: string;
  journal: string;
  /** The last good copy that an earlier Readout made; only ever read. */
  previous: string;
  lock: string;
}

export function libraryPaths(folder: string): LibraryPaths {
  return {
    folder,
    snapshot: join(folder, "library.json"),
    journal: join(folder, "library.journal"),
    previous: join(folder, "library.previous.json"),
    lock: join(folder, "library.lock"),
  };
}
