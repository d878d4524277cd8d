import type { Person, RecordDate } from "../../contract/work.ts";
import type { ResemblanceAnswer, ResemblanceRequest } from "./looking/resembling.ts";
import type { SourcePassage } from "./comparing/source-words.ts";

/** A stretch of a work around a passage that was found, by places in its reading order, `to` exclusive. */
export interface WantedStretch {
  work: string;
  from: number;
  at: number;
  to: number;
}

/** A work as far as it has to be known before its text is. */
export interface KnownWork {
  id: string;
  corpus: string;
  authors: string[];
  passages: number;
  records: { id: string; date: RecordDate }[];
}

/** What a manuscript is held against; all of it plain data, so that it can be asked from a thread. */
export interface CheckSources {
  known(): Promise<{ works: KnownWork[]; persons: Person[] }>;
  countHolding(request: { words: string[] }): Promise<number[]>;
  resemble(request: ResemblanceRequest): Promise<ResemblanceAnswer>;
  /** The passages of each stretch that there are; none of a work that cannot be read. */
  passages(wanted: WantedStretch[]): Promise<SourcePassage[][]>;
}
