import type { LibraryContents } from "../../contract/library.ts";
import type { Inspection } from "./backup-work.ts";

/** What a thread is started for. */
export type BackupTask = { kind: "inspect"; paths: readonly string[] } | { kind: "encode" };

/** Some records as JSON, which costs the sender least; `end` when there are no more. */
export type ToBackupWorker =
  { kind: "records"; list: keyof LibraryContents; json: string } | { kind: "end" };

export type FromBackupWorker =
  { kind: "inspected"; found: Inspection[] } | { kind: "encoded"; bytes: Uint8Array };
