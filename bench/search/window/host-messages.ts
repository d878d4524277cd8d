import type { IndexState } from "../../../src/contract/search.ts";

/** From the bench to the process that serves. */
export type ToHost = "state" | "end";

export type FromHost =
  | { kind: "ready"; url: string; readMs: number }
  /** `longestMs`: how long the host was held up at most since it was last asked. */
  | { kind: "state"; index: IndexState; longestMs: number; rss: number };
