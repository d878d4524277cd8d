import type { BackupReason, BackupSummary, HealthCheck } from "../../contract/library.ts";
import type { LibraryCopy } from "./library-copy.ts";

/** The port to the backups of this library. */
export interface Backups {
  /** The latest first; a damaged one is listed with `verified: null`. */
  list(): Promise<BackupSummary[]>;
  /**
   * Stores the library as it is now and reads it back; resolves once it is on the disk and whole.
   * @throws ReadoutError saying why there is no backup.
   */
  make(reason: BackupReason): Promise<BackupSummary>;
  /** @throws ReadoutError `backup-not-found`, or `backup-damaged` when nothing of it can be read. */
  read(name: string): Promise<LibraryCopy>;
  /** Reads every backup from the disk, one check for each; changes nothing. */
  verify(): Promise<HealthCheck[]>;
}
