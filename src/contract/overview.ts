import type { Person, SourceRecord } from "./work.ts";

/** A record across all its excerpts. */
export interface RecordOverview extends SourceRecord {
  workTitle: string;
  /** Everybody whom its work names, in the order of the work, by which they have their colours. */
  persons: Person[];
  /** One entry for each section that excerpts it, with the first passage to read there. */
  excerpts: { section: string; number: number | null; heading: string; passage: string }[];
  /** Ids of the passages that hold its words, in reading order. */
  passages: string[];
  turns: number;
  /** Words quoted from it. */
  words: number;
}

/** How much of what is quoted from one record one person says, in words. */
export interface TalkShare {
  work: string;
  record: string;
  words: number;
  /** Words of all speakers. */
  of: number;
}

/** A person across all works: what they were called, what they were, and when they speak. */
export interface PersonOverview extends Person {
  /** Place among the persons of the first work that names them, from 0; it gives them their colour. */
  place: number;
  /** Labels as printed, in order of first use. */
  labels: string[];
  /**
   * Roles by date of record, earliest first; a role held in several records is listed once for each.
   * What is scripted was written for them, and is no role that they held.
   */
  roles: {
    role: string;
    work: string;
    record: string;
    date: SourceRecord["date"];
    isScripted: boolean;
  }[];
  works: string[];
  /** How many, without lines of a script. */
  turns: number;
  words: number;
  /** One for each record in which they speak, in the order of the works. */
  shares: TalkShare[];
}

/** One turn as a way into the text. */
export interface TurnOpening {
  turn: string;
  work: string;
  section: string;
  /** Number of the section; null in front and back matter. */
  sectionNumber: number | null;
  record: string | null;
  passage: string;
  /** Its first words. */
  opening: string;
}

/** How many turns a page has at most. */
export const TURNS_AT_ONCE = 200;

/** Turns of one person in the order of the works, as many at a time as are looked at. */
export interface TurnsPage {
  turns: TurnOpening[];
  /** How many there are before the next page; null when there is none. */
  next: number | null;
}
