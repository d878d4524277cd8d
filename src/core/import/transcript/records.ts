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
  /** By kind and day, since only those can be the same. */
  private readonly byDay = new Map<string, number[]>();
  private readonly copies = new Map<string, number>();
  private readonly people: People;

  constructor(people: People) {
    this.people = people;
  }

  open(described: DescribedByLine): number {
    const { kind, date, place, participants } = described;
    const day = `${kind} ${date}`;
    const sameDay = date === null ? [] : (this.byDay.get(day) ?? []);
    const same = sameDay.find((index) => this.isSame(index, described));
    if (same !== undefined) return same;
    this.byDay.set(day, [...sameDay, this.records.length]);
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

  all(): ProposedRecord[] {
    return this.records;
  }

  private isSame(index: number, { place, participants }: DescribedByLine): boolean {
    const record = this.records[index] as ProposedRecord;
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
    const copy = (this.copies.get(wanted) ?? 0) + 1;
    this.copies.set(wanted, copy);
    return copy === 1 ? wanted : `${wanted}-${copy}`;
  }
}
