import type { StyledText } from "./styled-text.ts";
import type { Person, SourceRecord } from "../../contract/work.ts";
import type { Locator } from "../corpus/locator.ts";
import type { CslItem } from "./csl-item.ts";

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
}

/** What a quotation has to name: the records it quotes, and the place in the publication that quotes them. */
export interface Citation {
  quoted: QuotedRecord[];
  /** Whether words of the publication itself are quoted too. */
  hasCommentary: boolean;
  publication: CslItem;
  /** Where the words stand; null for the work itself. A style writes it in its own way and language. */
  locator: Locator | null;
}

/** A way of writing citations; one implementation a style. */
export interface CitationStyle {
  readonly id: string;
  /** A full note, ending with a full stop. */
  note(citation: Citation): StyledText;
}
