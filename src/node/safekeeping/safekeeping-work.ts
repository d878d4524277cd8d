import type { HealthCheck, LibraryContents } from "../../contract/library.ts";

/** What was found in a file that should be a copy of the library. */
export interface Inspection {
  /** Nothing in it is missing. */
  isWhole: boolean;
  /** Nothing in it could be read. */
  isEmpty: boolean;
  annotations: number;
  /** What is wrong, in sentences. */
  problems: string[];
}

/** What takes a second for a large library, so that windows have it done in another thread. */
export interface SafekeepingWork {
  /** A library as the bytes of a file. */
  encode(contents: LibraryContents): Promise<Uint8Array>;
  /** Reads copies of the library through, in the order given. */
  inspect(paths: readonly string[]): Promise<Inspection[]>;
  /** Reads the files of the library in a folder. */
  verifyFiles(folder: string): Promise<HealthCheck[]>;
}
