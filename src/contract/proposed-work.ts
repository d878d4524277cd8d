import type {
  NoteFacts,
  PageBreak,
  PassageKind,
  Publication,
  RecordDate,
  RecordKind,
  SpokenTime,
  TextSpan,
} from "./work.ts";

/** How a language is known: told by the document or its owner, or by the words alone, which may leave doubt. */
export type LanguageStanding = "told" | "guessed" | "doubtful";

/** What Readout understood of one document, for its owner to look at and correct before it becomes a work. */
export interface ProposedWork {
  /** Null when the document names none. */
  title: string | null;
  subtitle: string | null;
  /** BCP 47; null when nobody says and its words do not tell. */
  language: string | null;
  languageIs: LanguageStanding;
  publication: Publication;
  sections: ProposedSection[];
  /** In reading order. */
  paragraphs: ProposedParagraph[];
  turns: ProposedTurn[];
  records: ProposedRecord[];
  speakers: ProposedSpeaker[];
  /** Words of paragraphs that the recipe corrects and that are not in the document. */
  missed: string[];
}

export interface ProposedSection {
  /** Headings above it and its own; null for text under none in a document without a title. */
  heading: string | null;
  /** From 1; null for what stands before the first heading. */
  number: number | null;
}

/** Why a paragraph is taken for what it is, as a word for programs; {@link REASONS} has it for people. */
export type Reason = keyof typeof REASONS;

export const REASONS = {
  format: "the document marks it so",
  corrected: "you said so",
  "speaker-line": "it begins with a speaker’s name",
  "named-speaker": "the document names its speaker",
  asks: "it asks what the only one who is named answers next",
  cue: "it is said in a recording",
  "after-name": "it follows a speaker’s name on a line of its own",
  "goes-on": "it goes on with what was said before",
  "first-person": "it speaks in the first person, as the paragraph before it does",
  "set-off": "more space than usual sets it off from what was said",
  "about-speaker": "it speaks about the speakers in the third person",
  procedure: "it tells what was done, not what was said",
  scene: "it sets the scene of a play",
  "no-sign": "nothing shows that it goes on with what was said",
  "after-commentary": "it follows a paragraph of commentary",
  "no-speech": "it stands before the first words that anybody says",
  "no-speakers": "nobody is named as speaking in this document",
  introduces: "it introduces what is said next",
  dateline: "it gives the date of a record",
  "record-field": "it describes a record, as a memorandum’s first lines do",
  credit: "it names who made the text or the picture",
  brackets: "it stands in brackets by itself, as stage directions do",
  note: "it is a note",
} as const;

/** A picture as a document shows it, before it is known whether its file is there. */
export interface NamedPicture {
  /** Path of its file in an archive, or within what was chosen; of one that the document holds itself, a name of its own. */
  name: string;
  /** What it shows, for who does not see it; empty where the document does not say. */
  alt: string;
  /** It stands below the words, as all others stand above them. */
  below?: true;
}

export interface ProposedParagraph {
  /** Its words, without the speaker’s name. */
  text: string;
  /** Its layer follows from its kind, as in a work. */
  kind: PassageKind;
  /** How sure the reader is of the layer, 0 to 1. */
  sure: number;
  why: Reason;
  /** Index into the sections. */
  section: number;
  /** Index into the turns; null for everything that is not speech. */
  turn: number | null;
  /** Index into the records, of words of a record and of its dateline. */
  record: number | null;
  /** Words in square brackets inside the record. */
  insertions: TextSpan[];
  /** Of a note; it stands after the paragraph on which it hangs. */
  note: NoteFacts | null;
  /** Where the document gives times. */
  time: SpokenTime | null;
  /** Page breaks within or before it, by offset into its text. */
  pages: PageBreak[];
  /** Left out where there are none. */
  pictures?: NamedPicture[];
  /**
   * How corrections know it: by its words from here on, and as which of the paragraphs with these words, from 1.
   * Null for notes, which cannot be corrected.
   */
  known: { from: number; occurrence: number } | null;
  /** What the document’s own marks make of it, such as `paragraph` or `quote`. */
  block: string;
  /** Where it begins in the file, such as `line 12`. */
  place: string;
}

export interface ProposedTurn {
  /** Index into the speakers; null when nobody is named. */
  speaker: number | null;
  /** As printed, without what ends it; null when it is only implied. */
  label: string | null;
  /** What the label says of the speaker besides the name. */
  role: string | null;
  record: number | null;
}

export interface ProposedRecord {
  /** Short and made of what is known, such as `1999-09-12-meeting`; no other record of the work has it. */
  id: string;
  kind: RecordKind;
  date: RecordDate;
  place: string | null;
  participants: { speaker: number; role: string | null }[];
  /** Index of the first paragraph that opens it. */
  begins: number;
}

/** One person behind all labels that are taken to mean them. */
export interface ProposedSpeaker {
  name: string;
  /** Family name, or the whole name where none can be told. */
  shortName: string;
  /** As printed, in the order of their first use. */
  labels: string[];
}
