import type { Anchor } from "../../contract/annotation.ts";
import type { Envelope } from "../../contract/result.ts";
import type { AnchorJob, AnchorText } from "../../core/anchoring/anchor-finder.ts";

/** From the host to the thread that looks for highlights; it keeps the last text that it was given. */
export type ToFinder =
  | { kind: "text"; work: string; text: AnchorText | null }
  /** All of them about the work whose text came last. */
  | { kind: "jobs"; number: number; jobs: readonly AnchorJob[] };

/** From the thread to its host: the anchors of one message of jobs, in their order. */
export interface FromFinder {
  number: number;
  envelope: Envelope<Anchor[]>;
}
