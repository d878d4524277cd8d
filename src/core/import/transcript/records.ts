import type { ProposedRecord } from "../../../contract/proposed-work.ts";
import type { DescribedByLine } from "./datelines.ts";
import { recordDate } from "./dates.ts";
import type { NamedParticipant } from "./participants.ts";
import type { People } from "./people.ts";
import { nameKey } from "./person-name.ts";

/** The records that datelines open; several datelines that say the same open one. */
export class Records {
  private readonly records: ProposedRecord[] = [];
  private readonly named: NamedParticipant[][] = [];
  private readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  open(described: DescribedByLine): number {
    const same = this.records.findIndex((record, index) => this.isSame(record, index, described));
    if (same >= 0) return same;
    const { kind, date, place, participants } = described;
    this.named.push(participants);
    const known = participants.map((participant) => ({
      speaker: this.people.participant(participant),
      role: participant.role,
    }));
    const unique = known.filter(
      ({ speaker }, index) => known.findIndex((other) => other.speaker === speaker) === index,
    );
    const id = this.freeId(`${date ?? "undated"}-${kind === "other" ? "record" : kind}`);
    return this.records.push({ id, kind, date: recordDate(date), place, participants: unique }) - 1;
  }

  /** Whom the dateline of a record names. */
  participantsOf(record: number | null): NamedParticipant[] {
    return record === null ? [] : (this.named[record] ?? []);
  }

  /** Adds whoever speaks in a record to those who take part in it. */
  addSpeaker(record: number, speaker: number, role: string | null): void {
    const { participants } = this.records[record] as ProposedRecord;
    if (participants.every((participant) => participant.speaker !== speaker))
      participants.push({ speaker, role });
  }

  roleOf(record: number, speaker: number): string | null {
    const { participants } = this.records[record] as ProposedRecord;
    return participants.find((participant) => participant.speaker === speaker)?.role ?? null;
  }

  all(): ProposedRecord[] {
    return this.records;
  }

  private isSame(record: ProposedRecord, index: number, described: DescribedByLine): boolean {
    const { date, kind, place, participants } = described;
    if (date === null || record.date.iso !== date || record.kind !== kind) return false;
    if (record.place !== null && place !== null && record.place !== place) return false;
    const names = (people: NamedParticipant[]) =>
      people
        .map(({ family }) => nameKey(family))
        .sort()
        .join();
    const [before, now] = [names(this.participantsOf(index)), names(participants)];
    return before === "" || now === "" || before === now;
  }

  private freeId(wanted: string): string {
    let id = wanted;
    for (let copy = 2; this.records.some((record) => record.id === id); copy++)
      id = `${wanted}-${copy}`;
    return id;
  }
}
