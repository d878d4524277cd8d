import type {
  NoteFacts,
  PageBreak,
  PassageKind,
  PassagePicture,
  Reading,
  SourceRecord,
  SpokenTime,
  TextSpan,
} from "../../contract/work.ts";

/** A section as found in the text, before addresses are given out. */
export interface SectionDraft {
  /** Unique in the work; the section's part of every address in it. */
  key: string;
  /** Null for front and back matter. */
  number: number | null;
  heading: string;
  passages: PassageDraft[];
}

/** A paragraph as found in the text. */
export interface PassageDraft {
  kind: PassageKind;
  text: string;
  insertions: TextSpan[];
  /** As in a passage; absent or empty where there are none. */
  readings?: Reading[];
  pages?: PageBreak[];
  time?: SpokenTime | null;
  note?: NoteFacts | null;
  /** The identifier that the file gives it. */
  stored: string | null;
  turn: TurnDraft | null;
  /** What the file points to as its record. */
  record: string | null;
  pictures?: PassagePicture[];
  /** Where it begins in the file; 0 where that is not known. */
  line: number;
}

/** A run of speech as found in the text; its passages refer to it. */
export interface TurnDraft {
  stored: string | null;
  /** Identifiers of the speakers, as pointed to. */
  who: string[];
  label: string | null;
  /** What its label says of the speaker, for when the record does not say it. */
  role: string | null;
  record: string | null;
}

/** A record as described, before it is known where the text excerpts it. */
export type DescribedRecord = Omit<SourceRecord, "work" | "sections">;
