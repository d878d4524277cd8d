import type { Layer, Participant, Passage, SourceRecord, Work } from "../../contract/work.ts";
import type { QuotedVoice, VoicePart } from "../citation/citation.ts";
import type { Corpus } from "../corpus/corpus.ts";
import { counterpartsOf } from "../corpus/record-title.ts";

/** Someone at a record, with the role of that day. */
export interface NamedParticipant {
  id: string;
  name: string;
  role: string | null;
}

/** Whose words a passage holds, to whom they were said, and where that is recorded. */
export interface Voice extends QuotedVoice {
  layer: Layer;
  /** The turn, so that a speaker's paragraphs stay together; null outside of turns. */
  turn: string | null;
  role: string | null;
  counterparts: NamedParticipant[];
  /** Who is responsible for the work: its publisher, else its authors. */
  editor: string;
}

/** Whose words a passage holds. @throws ReadoutError `work-not-found` */
export function voiceOf(passage: Passage, corpus: Corpus): Voice {
  const work = corpus.work(passage.work);
  const part = partOf(passage);
  const turn = passage.turn === null ? undefined : corpus.turn(passage.turn);
  const isRecord = part !== "editor";
  const record =
    isRecord && passage.record !== null ? corpus.record(work.id, passage.record) : undefined;
  const speaker = corpus.person(turn?.speaker ?? "");
  return {
    part,
    layer: passage.layer,
    turn: turn?.id ?? null,
    speaker: speaker ?? null,
    label: turn?.label || null,
    role: turn?.role || null,
    counterparts: record ? named(counterpartsOf(record, speaker?.id ?? null), corpus) : [],
    record: record ?? null,
    editor: editorOf(work),
  };
}

function partOf(passage: Passage): VoicePart {
  if (passage.layer === "commentary") return "editor";
  if (passage.kind === "line" || passage.kind === "stage") return passage.kind;
  return "speech";
}

/** Everybody at a record, in the order of the source; a person unknown to the corpus goes by id. */
export function participantsOf(record: SourceRecord, corpus: Corpus): NamedParticipant[] {
  return named(record.participants, corpus);
}

function named(participants: Participant[], corpus: Corpus): NamedParticipant[] {
  return participants.map(({ person, role }) => ({
    id: person,
    name: corpus.person(person)?.name ?? person,
    role,
  }));
}

/** Who answers for the words of a work that are not of a record: its publisher, else its authors, else its title. */
function editorOf(work: Work): string {
  return work.publication.publisher ?? (work.publication.authors.join(", ") || work.title);
}

/** The name to print before the words, for example `Anna Berg` or `The Gazette (editor)`. */
export function voiceName(voice: Voice): string {
  const speaker = voice.speaker?.name ?? voice.label ?? "Unidentified speaker";
  if (voice.part === "editor") return `${voice.editor} (editor)`;
  if (voice.part === "stage") return "Stage direction";
  return voice.part === "line" ? `${speaker} (line in a script)` : speaker;
}

/** Whose words they are, in so many words: `words of the record`, `words of the editor: Meduza`. */
export function whoseWords(voice: Voice): string {
  if (voice.part === "editor") return `words of the editor: ${voice.editor}`;
  if (voice.part === "speech") return "words of the record";
  return voice.part === "stage"
    ? "words of the record: stage direction in a script"
    : "words of the record: line in a script, not known to have been spoken";
}

/** Whether the name need not be printed again between the two. */
export function isSameVoice(one: Voice, other: Voice): boolean {
  return one.part === other.part && one.turn === other.turn && one.record === other.record;
}
