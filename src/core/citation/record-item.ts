import type { Person, SourceRecord, Work } from "../../contract/work.ts";
import { counterpartsOf, recordTitle } from "../corpus/record-title.ts";
import type { QuotedVoice } from "./citation.ts";
import { cslRecordDate } from "./csl-date.ts";
import { type CslItem, type CslName, personName } from "./csl-item.ts";

const TYPES = {
  telephone: { type: "personal_communication", genre: "telephone conversation" },
  meeting: { type: "personal_communication", genre: "meeting" },
  screenplay: { type: "manuscript", genre: "screenplay" },
  other: { type: "document" },
} as const;

/** A record as a whole; everybody who took part is its author. The people of a script did not write it. */
export function recordItem(work: Work, record: SourceRecord): CslItem {
  const authors = record.kind === "screenplay" ? [] : record.participants;
  const names = authors.map(({ person }) => nameOf(work, person));
  const date = cslRecordDate(record.date);
  return {
    id: `${work.id}#${record.id}`,
    ...TYPES[record.kind],
    title: recordTitle(record, work.persons),
    ...(names.length > 0 && { author: names }),
    ...(date && { "event-date": date }),
    ...(record.place !== null && { "event-place": record.place }),
    language: work.language,
    custom: { "quoted-in": work.id },
  };
}

/**
 * A record as far as these voices speak in it: the speakers are its authors, those they speak to its
 * recipients. Words outside any record are a document of which only the speakers are known.
 * @param whole The record with everybody who took part; null outside any record.
 */
export function quotedItem(work: Work, voices: QuotedVoice[], whole: CslItem | null): CslItem {
  const record = voices[0]?.record ?? null;
  const unknown: CslItem = { id: `${work.id}#`, type: "document", title: work.title };
  const { author: _everybody, ...item } = whole ?? unknown;
  const authors = speakersOf(voices);
  const recipients = record ? recipientsOf(work, record, voices) : [];
  return {
    ...item,
    ...(authors.length > 0 && { author: authors }),
    ...(recipients.length > 0 && { recipient: recipients }),
  };
}

function speakersOf(voices: QuotedVoice[]): CslName[] {
  const byName = new Map<string, CslName>();
  for (const { part, speaker, label } of voices) {
    const name = speaker?.name ?? label;
    if (part === "stage" || name === null) continue;
    byName.set(name, speaker ? personName(name, speaker.shortName) : { literal: name });
  }
  return [...byName.values()];
}

/** Only one speaker has known recipients: of several it is not known who spoke to whom. */
function recipientsOf(work: Work, record: SourceRecord, voices: QuotedVoice[]): CslName[] {
  const [first, ...rest] = voices;
  const isAlone = rest.every(({ speaker }) => speaker === first?.speaker);
  if (first?.part !== "speech" || !isAlone) return [];
  return counterpartsOf(record, first.speaker?.id ?? null).map(({ person }) =>
    nameOf(work, person),
  );
}

function nameOf(work: Work, id: string): CslName {
  const person: Person | undefined = work.persons.find((person) => person.id === id);
  return person ? personName(person.name, person.shortName) : { literal: id };
}
