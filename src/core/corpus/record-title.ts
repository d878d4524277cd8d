import type { Participant, Person, SourceRecord } from "../../contract/work.ts";

const KINDS = {
  telephone: "Telephone call",
  meeting: "Meeting",
  screenplay: "Screenplay",
  other: "Record",
} as const;

/**
 * What a record is called: `Meeting, Auckland, New Zealand`; with persons to name the participants
 * also `Telephone call between Vladimir Putin and Sandy Berger`.
 */
export function recordTitle(
  record: Pick<SourceRecord, "kind" | "place"> & Partial<Pick<SourceRecord, "participants">>,
  persons: readonly Person[] = [],
): string {
  const kind = KINDS[record.kind];
  const names = (record.participants ?? []).flatMap(
    ({ person }) => persons.find(({ id }) => id === person)?.name ?? [],
  );
  const isConversation = record.kind === "telephone" || record.kind === "meeting";
  const title = isConversation && names.length > 1 ? `${kind} between ${list(names)}` : kind;
  return record.place === null ? title : `${title}, ${record.place}`;
}

/** Those whom a speaker speaks to in a record; nobody when the speaker is unknown or not part of it. */
export function counterpartsOf(record: SourceRecord, speaker: string | null): Participant[] {
  if (record.participants.every(({ person }) => person !== speaker)) return [];
  return record.participants.filter(({ person }) => person !== speaker);
}

function list(names: string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
