import type { Passage, Person, SourceRecord } from "../../../contract/work.ts";
import type { Corpus } from "../../../core/corpus/corpus.ts";
import { editorsVoice } from "../../../core/corpus/editors-voice.ts";
import { formatRecordDate } from "../../../core/corpus/record-date.ts";
import { counterpartsOf } from "../../../core/corpus/record-title.ts";
import { speakerOf } from "../../../core/corpus/speaker-of.ts";

/** The person whose words a passage holds; undefined when it is nobody's speech, or nobody is named. */
export function personOf(passage: Passage, corpus: Corpus): Person | undefined {
  const speaker = speakerOf(passage, corpus);
  return speaker ? corpus.person(speaker) : undefined;
}

/**
 * Whose words passages hold and where they come from: `Putin to Clinton, Auckland, 12 Sep 1999`, `Putin
 * and Clinton, …` where both speak, `Meduza’s commentary` where the editor does; voices of different
 * origin one after the other.
 */
export function voicesOf(passages: readonly Passage[], corpus: Corpus): string {
  const origins = Map.groupBy(passages, (passage) => originOf(passage, corpus));
  return [...origins]
    .map(([origin, together]) => [whoSpeaks(together, corpus), origin].filter(Boolean).join(", "))
    .join("; ");
}

/** `Auckland, 12 Sep 1999` in a record; nothing of the kind for the editor’s words. */
function originOf(passage: Passage, corpus: Corpus): string {
  if (passage.layer === "commentary" || passage.record === null) return "";
  const record = corpus.record(passage.work, passage.record);
  return record ? occasionOf(record) : "";
}

function whoSpeaks(passages: readonly Passage[], corpus: Corpus): string {
  const speakers = new Set(passages.map((passage) => personOf(passage, corpus)));
  if (speakers.size > 1 && !speakers.has(undefined))
    return listOf([...speakers].map((person) => person?.shortName ?? ""));
  return [...new Set(passages.map((passage) => voiceOf(passage, corpus)))].join("; ");
}

/** Whose words one passage holds: `Putin to Clinton`, `Stage direction`, `Meduza’s commentary`. */
export function voiceOf(passage: Passage, corpus: Corpus): string {
  if (passage.layer === "commentary")
    return editorsVoice(passage.kind, corpus.findWork(passage.work)?.publication.publisher);
  if (passage.turn === null) return "Stage direction";
  const record = passage.record === null ? undefined : corpus.record(passage.work, passage.record);
  return spokenTo(speakerOf(passage, corpus), record, corpus);
}

function spokenTo(speaker: string | null, record: SourceRecord | undefined, corpus: Corpus) {
  const name = (id: string) => corpus.person(id)?.shortName ?? id;
  if (speaker === null) return "Unnamed speaker";
  const listeners = record ? counterpartsOf(record, speaker).map(({ person }) => name(person)) : [];
  return listeners.length > 0 ? `${name(speaker)} to ${listOf(listeners)}` : name(speaker);
}

function occasionOf(record: SourceRecord): string {
  const city = record.place?.split(",")[0];
  const where = record.kind === "meeting" || record.kind === "other" ? city : record.kind;
  return [where, formatRecordDate(record.date, "short")].filter(Boolean).join(", ");
}

function listOf(names: string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(", ")} and others`;
  return new Intl.ListFormat("en-GB").format(names);
}
