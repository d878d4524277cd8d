import type { BackupReason, HealthCheck, LibraryContents } from "../../contract/library.ts";

/** What was found in a file that should be a copy of the library. */
export interface Inspection {
  /** The disk gave its bytes; else nothing is known of what is in it. */
  isRead: boolean;
  /** Nothing in it is missing. */
  isWhole: boolean;
  /** Nothing in it could be read. */
  isEmpty: boolean;
  annotations: number;
  /** What is wrong, in sentences. */
  problems: string[];
}

/** Where a backup is to be made, and why. */
export interface BackupOrder {
  /** Of the library. */
  folder: string;
  /** ISO 8601 in UTC. */
  made: string;
  reason: BackupReason;
  /** The name of one that may hold the same already; then none is made. */
  unlessLike: string | null;
}

/** A backup that was just written and read back. */
export interface WrittenBackup {
  name: string;
  bytes: number;
}

/** What takes a second for a large library, so that windows have it done in another thread. */
export interface SafekeepingWork {
  /**
   * Writes a backup and reads it back; null when there was no need.
   * @throws ReadoutError saying why there is no backup.
   */
  backUp(contents: LibraryContents, order: BackupOrder): Promise<WrittenBackup | null>;
  /** Reads copies of the library through, in the order given. */
  inspect(paths: readonly string[]): Promise<Inspection[]>;
  /** Reads the files of the library in a folder. */
  verifyFiles(folder: string): Promise<HealthCheck[]>;
}
