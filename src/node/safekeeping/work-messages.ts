import type { HealthCheck, LibraryContents } from "../../contract/library.ts";
import type { Envelope } from "../../contract/result.ts";
import type { BackupOrder, Inspection, WrittenBackup } from "./safekeeping-work.ts";

/** What a thread is started for. */
export type SafekeepingTask =
  | { kind: "backUp"; order: BackupOrder }
  | { kind: "inspect"; paths: readonly string[] }
  | { kind: "verify"; folder: string };

/** Some records as JSON, which costs the sender least; `end` when there are no more. */
export type ToSafekeeper =
  { kind: "records"; list: keyof LibraryContents; json: string } | { kind: "end" };

/** The one answer of a thread to its task. */
export type FromSafekeeper = Envelope<Answer>;

export type Answer = WrittenBackup | null | Inspection[] | HealthCheck[];
