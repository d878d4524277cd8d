import type { HealthCheck, LibraryPart } from "../../contract/library.ts";

/** The port to the files that the library is kept in, as its owner sees them. */
export interface LibraryFiles {
  parts(): Promise<LibraryPart[]>;
  /** Changes that are in the journal alone. */
  journalled(): number;
  /** Bytes free on the disk; null when the system does not say. */
  free(): Promise<number | null>;
  /** Reads the files of the library from the disk, backups excepted; changes nothing. */
  verify(): Promise<HealthCheck[]>;
}
