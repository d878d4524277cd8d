import type { SourceRecord } from "../../contract/work.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { formatRecordDate } from "../corpus/record-date.ts";
import { recordTitle } from "../corpus/record-title.ts";
import type { Excerpt } from "./excerpts.ts";
import { participantText } from "./utterances.ts";
import { participantsOf, whoseWords } from "./voice.ts";

/** A record in a line: `Telephone call, 15 June 1999: Ivan Orlov (Minister), Anna Berg (Security Advisor)`. */
export function recordDescription(record: SourceRecord, corpus: Corpus): string {
  const people = participantsOf(record, corpus).map(participantText).join(", ");
  const what = `${recordTitle(record)}, ${formatRecordDate(record.date, "long")}`;
  return people ? `${what}: ${people}` : what;
}

/** Whose words an excerpt holds, each kind once; empty when it marks none. */
export function excerptVoices(excerpt: Excerpt): string[] {
  return [...new Set(excerpt.pieces.flatMap(({ voice }) => (voice ? whoseWords(voice) : [])))];
}

/** Something about its place in the text that a reader must know; null when all is as it was. */
export function excerptWarning({ annotation, pieces }: Excerpt): string | null {
  const { anchor } = annotation;
  if (anchor.status !== "lost") return null;
  const isKnown = pieces.some(({ voice }) => voice);
  return isKnown
    ? "These words are not in the text as it is now. They stand here as they were marked; speaker and source are those of the address where they stood."
    : "The passage of these words is not in the corpus as it is now. They stand here as they were marked.";
}

/** What the file says in place of excerpts. */
export const NOTHING = "There are no highlights or notes here yet.";
