import type { HealthCheck, LibraryContents } from "../../contract/library.ts";
import type { Inspection } from "./safekeeping-work.ts";

/** What a thread is started for. */
export type SafekeepingTask =
  | { kind: "encode" }
  | { kind: "inspect"; paths: readonly string[] }
  | { kind: "verify"; folder: string };

/** Some records as JSON, which costs the sender least; `end` when there are no more. */
export type ToSafekeeper =
  { kind: "records"; list: keyof LibraryContents; json: string } | { kind: "end" };

export type FromSafekeeper =
  | { kind: "encoded"; bytes: Uint8Array }
  | { kind: "inspected"; found: Inspection[] }
  | { kind: "verified"; checks: HealthCheck[] };
