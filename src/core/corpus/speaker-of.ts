import type { Passage } from "../../contract/work.ts";
import type { Corpus } from "./corpus.ts";

/** The id of the person who speaks a passage; null for all that is not speech, and for unnamed speakers. */
export function speakerOf(passage: Passage, corpus: Corpus): string | null {
  return (passage.turn === null ? undefined : corpus.turn(passage.turn))?.speaker ?? null;
}
