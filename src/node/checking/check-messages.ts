import type { CheckReport, CheckScope, CheckStage } from "../../contract/checking.ts";
import type { Envelope } from "../../contract/result.ts";
import type { CheckSources } from "../../core/checking/sources.ts";
import type { Manuscript } from "../../core/checking/manuscript.ts";

/** What a thread that checks is started with. */
export interface CheckTask {
  key: string;
  manuscript: Manuscript;
  scope: CheckScope;
}

/** From the host to the thread: the answer to a question. */
export interface ToCheck {
  number: number;
  envelope: Envelope<unknown>;
}

/** From the thread to its host. */
export type FromCheck =
  | { kind: "question"; number: number; method: keyof CheckSources; request: unknown }
  | { kind: "progress"; stage: CheckStage; done: number }
  | { kind: "report"; envelope: Envelope<CheckReport> };
