import type { Person, SourceRecord } from "./work.ts";

/** A record across all its excerpts. */
export interface RecordOverview extends SourceRecord {
  workTitle: string;
  /** One entry for each section that excerpts it, with the first passage to read there. */
  excerpts: { section: string; number: number | null; heading: string; passage: string }[];
  turns: number;
  /** Words quoted from it. */
  words: number;
}

/** A person across all works: what they were called, what they were, and when they speak. */
export interface PersonOverview extends Person {
  /** Labels as printed, in order of first use. */
  labels: string[];
  /** Roles by date of record, earliest first; a role held in several records is listed once for each. */
  roles: { role: string; work: string; record: string; date: SourceRecord["date"] }[];
  works: string[];
  turns: {
    turn: string;
    work: string;
    section: string;
    record: string | null;
    passage: string;
    opening: string;
  }[];
  words: number;
}
