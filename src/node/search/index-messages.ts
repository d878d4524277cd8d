import type { Envelope } from "../../contract/result.ts";
import type { IndexedPassage, TextIndex } from "../../core/search/text-index.ts";

/** From the host to the thread that searches. */
export type ToIndex =
  | { kind: "question"; number: number; method: keyof TextIndex; request: unknown }
  /** The next passages of the work that was asked for; `isLast` when there are no more. */
  | { kind: "passages"; passages: IndexedPassage[]; isLast: boolean };

/** From the thread to its host. */
export type FromIndex =
  | { kind: "answer"; number: number; envelope: Envelope<unknown> }
  /** Asks for passages of a work, from a place in it on. */
  | { kind: "wanted"; work: string; from: number };
