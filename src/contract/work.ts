/** Whose words a passage holds: those of the quoted record, or those of the editor who quotes it. */
export type Layer = "record" | "commentary";

export const LAYERS: readonly Layer[] = ["record", "commentary"];

/**
 * What a passage is. `turn` is speech in a record; `line` is speech written in a script, not known to
 * have been spoken; `stage` is a stage direction. These three are words of the record, all others the
 * editor's.
 */
export type PassageKind =
  "heading" | "dateline" | "turn" | "line" | "stage" | "commentary" | "caption" | "credit";

/** Half-open span of one text, in UTF-16 code units. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A span of one passage's text. */
export interface TextRange extends TextSpan {
  passage: string;
}

/** A page of the source begins at this offset into a text; its label as printed, such as `12` or `xiv`. */
export interface PageBreak {
  at: number;
  label: string;
}

/** Words that the source spells otherwise than they are read here, and how it spells them. */
export interface Reading extends TextSpan {
  original: string;
}

/** Seconds from the start of a recording. */
export interface SpokenTime {
  start: number;
  end: number | null;
}

/** What is known of a note besides its words; null where the source does not say. */
export interface NoteFacts {
  /** Its mark as printed, such as `3` or `*`. */
  mark: string | null;
  /** Who wrote it. */
  by: string | null;
  /** Offset of the words on which it hangs, in the text of the last passage before it that is no such note. */
  at?: number;
}

/** The pictures that Readout shows. */
export const PICTURE_TYPES = [
  "image/png",
  "image/jpeg",
  "image/gif",
  "image/webp",
  "image/avif",
] as const;

export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture of a passage, whose file is kept apart. */
export interface PassagePicture {
  /** SHA-256 of its file, in hexadecimal digits. */
  hash: string;
  mediaType: PictureType;
  /** What it shows, for who does not see it; empty where the document does not say. */
  alt: string;
  /** Size of its file. */
  bytes: number;
  /** It stands below the words, as all others stand above them. */
  below?: true;
}

/** One paragraph: the unit of address, search and anchor. */
export interface Passage {
  /** Its permanent address, `work/section/…/paragraph`, for example `yeltsins-disciple/s4/t2/p3`. */
  id: string;
  work: string;
  section: string;
  /** Place in the reading order of the work, from 0. */
  ordinal: number;
  kind: PassageKind;
  layer: Layer;
  text: string;
  /** The turn it belongs to; null for everything that is not speech. */
  turn: string | null;
  /** The record whose words it holds, or that it is the dateline of. */
  record: string | null;
  /** Words that the editor put inside the record, such as `[the Iraqis]`. */
  insertions: TextSpan[];
  /** Words that an edition spells anew or corrects, in order and apart from one another; left out where there are none. */
  readings?: Reading[];
  /** Pictures that stand at it, in their order; left out where there are none. */
  pictures?: PassagePicture[];
  /** Pages that begin within or before it, in order; absent where none does. */
  pages?: PageBreak[];
  /** When it was said, where the source gives times. */
  time?: SpokenTime;
  /** Present on notes alone. */
  note?: NoteFacts;
}

/** A run of passages by one speaker. */
export interface Turn {
  id: string;
  section: string;
  record: string | null;
  /** Number within the section, from 1. */
  number: number;
  /** Person id; null when the source names nobody. */
  speaker: string | null;
  /** The speaker's name as printed, without the colon; null when it is only implied. */
  label: string | null;
  /** The speaker's role on the day of the record. */
  role: string | null;
  passages: string[];
}

/** A part of a work under one heading; `number` is null for front and back matter. */
export interface Section {
  id: string;
  number: number | null;
  heading: string;
  passages: string[];
}

export type RecordKind = "telephone" | "meeting" | "screenplay" | "other";

export const RECORD_KINDS: readonly RecordKind[] = ["telephone", "meeting", "screenplay", "other"];

/** A date no more precise than its source: the event fell between `earliest` and `latest`, both inclusive. */
export interface RecordDate {
  /** `2000-01-01`, `2000-01` or `2000`; null when the source gives no date of its own. */
  iso: string | null;
  /** Full ISO dates; null when even that is unknown. */
  earliest: string | null;
  latest: string | null;
  precision: "day" | "month" | "year" | "approximate" | "unknown";
  /** Why the date is approximate, in a sentence. */
  note: string | null;
}

export interface Participant {
  person: string;
  role: string | null;
}

/** A conversation or document that the work quotes; it may be excerpted in several sections. */
export interface SourceRecord {
  id: string;
  work: string;
  kind: RecordKind;
  date: RecordDate;
  place: string | null;
  participants: Participant[];
  /** The sections that excerpt it, in reading order. */
  sections: string[];
}

/** One identity behind all the labels and roles of a speaker. The id is shared by all works of a corpus. */
export interface Person {
  id: string;
  name: string;
  /** Family name, for short references. */
  shortName: string;
}

/** Where a work was published; fields are null or empty where the source does not say. */
export interface Publication {
  publisher: string | null;
  authors: string[];
  translators: string[];
  date: string | null;
  url: string | null;
  licence: string | null;
  /** Further credits as sentences, for example of pictures. */
  credits: string[];
}

/** What is known of a work without reading its text. */
export interface WorkSummary {
  id: string;
  corpus: string;
  title: string;
  subtitle: string | null;
  /** BCP 47. */
  language: string;
  publication: Publication;
  /** Digest of the text; equal texts have equal versions. */
  textVersion: string;
  counts: { sections: number; records: number; turns: number; passages: number };
  /** The folders that its document lay in within what was imported, divided by `/`; left out when it lay in none. */
  folder?: string;
}

export interface Work extends WorkSummary {
  sections: Section[];
  passages: Passage[];
  turns: Turn[];
  records: SourceRecord[];
  persons: Person[];
}

export interface CorpusSummary {
  id: string;
  title: string;
  description: string;
  works: WorkSummary[];
}
