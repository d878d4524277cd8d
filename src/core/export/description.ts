import type { Stance } from "../../contract/dossier.ts";
import type { SourceRecord, Work } from "../../contract/work.ts";
import type { SectionOutline } from "../corpus/work-outline.ts";
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

/** What an annotation is and is about: `marked words`, `note on this paragraph`, `tags on the work`. */
export function excerptSubject({ annotation: { target, note, tags } }: Excerpt): string {
  if (target.kind === "text") return "marked words";
  const what = note !== "" ? "note" : tags.length > 0 ? "tags" : "mark";
  if (target.kind === "notebook") return `${what} in the notebook`;
  return `${what} on ${target.kind === "passage" ? "this paragraph" : "the work"}`;
}

/** The same with a capital letter, to stand alone. */
export function subjectTitle(excerpt: Excerpt): string {
  const subject = excerptSubject(excerpt);
  return subject.charAt(0).toUpperCase() + subject.slice(1);
}

/** The heading of a section; the title page goes by what it is, since it repeats the title of the work. */
export function sectionName({ number, heading }: SectionOutline, work: Work | null): string {
  return number === null && heading === work?.title ? "Title page" : heading;
}

/** The heading for what stands at no place in the text; null for all that does. */
export function outsideTitle({ annotation, section }: Excerpt): string | null {
  const { target, anchor } = annotation;
  if (target.kind === "notebook") return "Notes of the notebook";
  if (target.kind === "work") return "On the work as a whole";
  return anchor.status === "lost" || section === null ? "No longer in the text" : null;
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

/** What an excerpt does to its claim, as a line above it. */
export const STANCE_LINES: Readonly<Record<Stance, string>> = {
  for: "Supports the claim",
  against: "Speaks against the claim",
};
