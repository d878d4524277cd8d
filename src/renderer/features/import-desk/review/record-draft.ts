import type { ProposedRecord, ProposedWork } from "../../../../contract/proposed-work.ts";
import type { RecordCorrection } from "../../../../contract/recipe.ts";
import type { RecordKind } from "../../../../contract/work.ts";
import { formatRecordDate } from "../../../../core/corpus/record-date.ts";
import type { RecordChange } from "./record-edits.ts";

/** A record as it is typed. */
export interface RecordDraft {
  date: string;
  kind: RecordKind;
  place: string;
  participants: DraftParticipant[];
}

export interface DraftParticipant {
  /** The same for as long as it is in hand, whatever is typed. */
  id: number;
  person: string;
  role: string;
}

/** @param correction what its owner has said of it, whose date is shown as it was typed */
export function draftOf(
  record: ProposedRecord,
  { speakers }: ProposedWork,
  correction: RecordCorrection | undefined,
): RecordDraft {
  const { date, kind, place, participants } = record;
  return {
    date: correction?.date ?? formatRecordDate(date),
    kind,
    place: place ?? "",
    participants: participants.map(({ speaker, role }, id) => ({
      id,
      person: speakers[speaker]?.name ?? "",
      role: role ?? "",
    })),
  };
}

/** What is corrected by what was typed; participants without a name are left out. */
export function recordChanges(before: RecordDraft, typed: RecordDraft): RecordChange {
  const change: RecordChange = {};
  if (typed.date.trim() !== before.date) change.date = typed.date.trim() || null;
  if (typed.kind !== before.kind) change.kind = typed.kind;
  if (typed.place.trim() !== before.place) change.place = typed.place.trim() || null;
  const participants = participantsIn(typed);
  if (JSON.stringify(participants) !== JSON.stringify(participantsIn(before)))
    change.participants = participants;
  return change;
}

function participantsIn({ participants }: RecordDraft) {
  return participants
    .map(({ person, role }) => ({ person: person.trim(), role: role.trim() || null }))
    .filter(({ person }) => person !== "");
}

/** One more participant, still without a name. */
export function withParticipant(draft: RecordDraft): RecordDraft {
  const id = 1 + Math.max(-1, ...draft.participants.map((one) => one.id));
  return { ...draft, participants: [...draft.participants, { id, person: "", role: "" }] };
}
