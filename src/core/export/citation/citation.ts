import type { StyledText } from "../styled-text.ts";
import type { VoicePart } from "../voice.ts";
import type { CslItem } from "./csl-item.ts";

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
  /** For example `sec. 1, turn 1, ¶ 2`. */
  locator: string | null;
}

/** A way of writing citations; one implementation a style. */
export interface CitationStyle {
  readonly id: string;
  /** A full note, ending with a full stop. */
  note(citation: Citation): StyledText;
}
