import type { ProposedRecord } from "../../../contract/proposed-work.ts";
import type { RecordCorrection } from "../../../contract/recipe.ts";
import type { RecordDate, RecordKind } from "../../../contract/work.ts";
import type { DescribedByLine } from "./datelines.ts";
import { recordDate } from "./dates.ts";
import { readOwnDate } from "./own-date.ts";
import type { NamedParticipant } from "./participants.ts";
import type { People } from "./people.ts";
import { nameKey, parseName } from "./person-name.ts";

/** What a paragraph says of the record that it opens, and what its owner says of it. */
export interface Opening {
  described: DescribedByLine;
  correction: RecordCorrection | null;
  /** Index of the paragraph. */
  paragraph: number;
  /** The record in which the paragraph before stands. */
  before: number | null;
}

/** A record while more paragraphs may speak of it. */
interface Gathered {
  kind: RecordKind;
  date: RecordDate;
  place: string | null;
  named: NamedParticipant[];
  /** By their owner’s word; nobody is added to them. */
  told: RecordCorrection["participants"] | null;
  participants: ProposedRecord["participants"];
  begins: number;
}

/** The records that datelines open; several datelines that say the same open one. */
export class Records {
  private readonly records: Gathered[] = [];
  private readonly openings: { described: DescribedByLine; record: number | null }[] = [];
  /** By kind and day, since only those can be the same. */
  private readonly byDay = new Map<string, number[]>();
  private readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  /** The record in which the words after a paragraph stand; null for none. */
  open(opening: Opening): number | null {
    const { described, correction } = opening;
    const sameDay = this.byDay.get(dayOf(described)) ?? [];
    const isOwn = correction?.begins === true;
    const same = isOwn ? undefined : sameDay.find((index) => this.isSame(index, described));
    const record =
      same === undefined ? this.openAnother(opening) : (this.openings[same]?.record ?? null);
    if (correction && correction.begins !== false && record !== null)
      this.correct(record, correction);
    return record;
  }

  /** Whom the dateline of a record names, or its owner. */
  participantsOf(record: number | null): NamedParticipant[] {
    return record === null ? [] : (this.records[record]?.named ?? []);
  }

  /** Adds whoever speaks in a record to those who take part in it. */
  addSpeaker(record: number, speaker: number, role: string | null): void {
    const { participants } = this.records[record] as Gathered;
    if (participants.every((participant) => participant.speaker !== speaker))
      participants.push({ speaker, role });
  }

  all(): ProposedRecord[] {
    const copies = new Map<string, number>();
    const roleOf = this.people.rolesOf();
    return this.records.map(({ kind, date, place, told, participants, begins }) => {
      const wanted = `${date.iso ?? date.earliest ?? date.latest ?? "undated"}-${kind === "other" ? "record" : kind}`;
      const copy = (copies.get(wanted) ?? 0) + 1;
      copies.set(wanted, copy);
      const id = copy === 1 ? wanted : `${wanted}-${copy}`;
      const all =
        told?.map(({ person, role }) => ({ speaker: this.people.called(person), role })) ??
        participants.map(({ speaker, role }) => ({ speaker, role: roleOf(speaker, role) }));
      return { id, kind, date, place, participants: oncePerSpeaker(all), begins };
    });
  }

  private openAnother(opening: Opening): number | null {
    const { described, correction, before } = opening;
    const record = correction?.begins === false ? before : this.begin(opening);
    const index = this.openings.push({ described, record }) - 1;
    const day = dayOf(described);
    // Of several that say the same, what was parted by its owner is meant from there on.
    if (described.date !== null)
      this.byDay.set(day, around(index, this.byDay.get(day), correction));
    return record;
  }

  private begin({ described, correction, paragraph }: Opening): number {
    const { kind, date, place, participants } = described;
    const named = correction?.participants === undefined ? participants : [];
    const known = named.map((participant) => ({
      speaker: this.people.participant(participant),
      role: participant.role,
    }));
    const record: Gathered = {
      kind,
      date: recordDate(date),
      place,
      named: participants,
      told: null,
      participants: oncePerSpeaker(known),
      begins: paragraph,
    };
    return this.records.push(record) - 1;
  }

  private correct(index: number, { kind, date, place, participants }: RecordCorrection): void {
    const record = this.records[index] as Gathered;
    if (kind !== undefined) record.kind = kind;
    if (date !== undefined) record.date = date === null ? recordDate(null) : readOwnDate(date);
    if (place !== undefined) record.place = place;
    if (participants === undefined) return;
    record.told = participants;
    record.named = participants.flatMap(({ person, role }) => {
      const { family, given } = parseName(person);
      return family === null ? [] : [{ family, given, role }];
    });
  }

  private isSame(index: number, { place, participants }: DescribedByLine): boolean {
    const { described } = this.openings[index] as (typeof this.openings)[number];
    if (described.place !== null && place !== null && described.place !== place) return false;
    const [before, now] = [familiesOf(described.participants), familiesOf(participants)];
    return before === "" || now === "" || before === now;
  }
}

function dayOf({ kind, date }: DescribedByLine): string {
  return `${kind} ${date}`;
}

function around(index: number, others: number[] = [], correction: RecordCorrection | null) {
  return correction?.begins === true ? [index, ...others] : [...others, index];
}

function familiesOf(people: NamedParticipant[]): string {
  return people
    .map(({ family }) => nameKey(family))
    .sort()
    .join();
}

function oncePerSpeaker(participants: ProposedRecord["participants"]) {
  return participants.filter(
    ({ speaker }, index) => participants.findIndex((other) => other.speaker === speaker) === index,
  );
}
