import type { Person, Section, SourceRecord } from "./work.ts";

/** A person as lists name them. */
export interface PersonName extends Person {
  /** Place among the persons of the first work that names them, from 0; it gives them their colour. */
  place: number;
  /** Words that are quoted from them, without what is scripted. */
  words: number;
}

/** A record as lists name it. */
export type RecordName = Pick<SourceRecord, "id" | "work" | "kind" | "date" | "place">;

export type SectionName = Pick<Section, "id" | "number" | "heading">;

/** What everything in some works is called: as many works at a time as are quickly told. */
export interface NamesPage {
  works: {
    work: string;
    /** Ids of everybody whom it names, in its order, by which they have their colours. */
    persons: string[];
    sections: SectionName[];
  }[];
  /** Those whom these works name, with their words in these works. */
  people: PersonName[];
  /** Chronological within each work. */
  records: RecordName[];
  /** Number of the work with which the next page begins; null when there is none. */
  next: number | null;
}
