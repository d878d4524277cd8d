import type { Work } from "../../../contract/work.ts";
import { recordTitle } from "../../corpus/record-title.ts";
import { type NamedParticipant, type Voice } from "../voice.ts";
import { cslRecordDate } from "./csl-date.ts";
import { type CslItem, type CslName, personName } from "./csl-item.ts";

const TYPES = {
  telephone: { type: "personal_communication", genre: "telephone conversation" },
  meeting: { type: "personal_communication", genre: "meeting" },
  screenplay: { type: "manuscript", genre: "screenplay" },
  other: { type: "document" },
} as const;

/**
 * A record as far as these voices speak in it: the speakers are its authors, those they speak to its
 * recipients. Words outside any record are a document of which only the speaker is known.
 */
export function recordItem(work: Work, voices: Voice[]): CslItem {
  const record = voices[0]?.record ?? null;
  const authors = authorsOf(voices);
  const people = { ...(authors.length > 0 && { author: authors }), ...recipientsOf(work, voices) };
  if (!record) return { id: work.id, type: "document", title: work.title, ...people };
  const date = cslRecordDate(record.date);
  return {
    id: `${work.id}#${record.id}`,
    ...TYPES[record.kind],
    title: recordTitle(record, work.persons),
    ...people,
    ...(date && { "event-date": date }),
    ...(record.place !== null && { "event-place": record.place }),
    language: work.language,
    custom: { "quoted-in": work.id },
  };
}

function authorsOf(voices: Voice[]): CslName[] {
  const byName = new Map<string, CslName>();
  for (const { part, speaker, label } of voices) {
    const name = speaker?.name ?? label;
    if (part === "stage" || name === null) continue;
    byName.set(name, speaker ? personName(name, speaker.shortName) : { literal: name });
  }
  return [...byName.values()];
}

/** Only one speaker has known recipients: of several it is not known who spoke to whom. */
function recipientsOf(work: Work, voices: Voice[]): { recipient?: CslName[] } {
  const [first, ...rest] = voices;
  const isAlone =
    first?.part === "speech" && rest.every(({ speaker }) => speaker === first.speaker);
  if (!isAlone || first.counterparts.length === 0) return {};
  const nameOf = ({ id, name }: NamedParticipant) =>
    personName(name, work.persons.find((person) => person.id === id)?.shortName ?? "");
  return { recipient: first.counterparts.map(nameOf) };
}
