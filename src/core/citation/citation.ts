import type { ChosenStyle } from "../../contract/citation.ts";
import type { Person, SourceRecord } from "../../contract/work.ts";
import type { Locator } from "../corpus/locator.ts";
import type { CslItem } from "./csl-item.ts";
import type { StyledText } from "./styled-text.ts";

/** Speech in a record, a line or a stage direction in a script, or words of the editor. */
export type VoicePart = "speech" | "line" | "stage" | "editor";

/** Whose words are quoted, as far as a citation has to say it. */
export interface QuotedVoice {
  part: VoicePart;
  speaker: Person | null;
  /** As printed; null when the source implies it, and for the editor. */
  label: string | null;
  /** The record that the words come from; null for words of the editor. */
  record: SourceRecord | null;
}

/** Words of one record: whose they are (its `author`), to whom (its `recipient`), and what they are in it. */
export interface QuotedRecord {
  /** Each once, in the order in which they are quoted. */
  parts: Exclude<VoicePart, "editor">[];
  item: CslItem;
  /** The record with everybody who took part, for a list of sources; null for words outside any record. */
  whole: CslItem | null;
}

/** What a quotation has to name: the records it quotes, and the place in the publication that quotes them. */
export interface Citation {
  quoted: QuotedRecord[];
  /** Whether words of the publication itself are quoted too. */
  hasCommentary: boolean;
  publication: CslItem;
  /** Null for the publication as a whole. */
  locator: Locator | null;
}

/** What the same document has cited before. */
export interface CitedBefore {
  /** By id. */
  publications: ReadonlyMap<string, CslItem>;
  /** Ids of the records that were named. */
  records: ReadonlySet<string>;
  /** The citation in the note right before. */
  last: Citation | null;
}

/** Something that a list of sources names: a publication, or a record and the publication that quotes it. */
export interface Source {
  item: CslItem;
  quotedIn: CslItem | null;
}

/** A way of writing citations; one implementation a style. */
export interface CitationStyle {
  readonly id: ChosenStyle;
  /** BCP 47 language of its own words, and of the order of its list of sources. */
  readonly language: string;
  /** Where a writer in this style names sources. */
  readonly citesIn: "notes" | "text";
  /** The first note on a source, in full; in a style that cites in the text, the same as `inText`. */
  first(citation: Citation): StyledText;
  /** A later note on a source that was cited in full before. */
  short(citation: Citation, before: CitedBefore): StyledText;
  /** The reference in the running text, in brackets; null in a style that cites in notes alone. */
  inText(citation: Citation): StyledText | null;
  /** The entry in the list of sources; null where the style lists only the publication that quotes it. */
  entry(source: Source): StyledText | null;
}
