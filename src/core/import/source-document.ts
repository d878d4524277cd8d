import type { NamedPicture } from "../../contract/proposed-work.ts";

/**
 * What a reader of any format understood of one document: its words in order and what the format itself says of
 * them. No ids, no addresses, no guesses; those come later, and its owner can correct them.
 */
export interface SourceDocument {
  title: string | null;
  subtitle: string | null;
  authors: string[];
  translators: string[];
  publisher: string | null;
  /** As the document writes it. */
  date: string | null;
  url: string | null;
  licence: string | null;
  /** BCP 47; null when the document does not say. */
  language: string | null;
  blocks: SourceBlock[];
  /** Pictures whose bytes it holds itself, by their names; those of files beside it are looked for there. */
  pictures?: ReadonlyMap<string, Uint8Array>;
  warnings: ImportWarning[];
}

/** What a paragraph is by the format's own marks. */
export type SourceBlockKind =
  "heading" | "paragraph" | "quote" | "item" | "verse" | "stage" | "caption" | "preformatted";

/** One paragraph. */
export interface SourceBlock {
  kind: SourceBlockKind;
  /** Of a heading 1 to 6, of quotes and items how deep they are nested from 1, else 0. */
  level: number;
  /** Plain text in NFC: single spaces, no line breaks but in verse and preformatted blocks. */
  text: string;
  /** Who speaks, as printed, where the format itself says so (a cue's voice, a speaker element). */
  speaker: string | null;
  /** Seconds from the start, of cues. */
  time: { start: number; end: number } | null;
  /** Footnotes, endnotes and comments that hang on it, in the order of their places. */
  notes: SourceNote[];
  /** Page breaks within or before it. */
  pages: { at: number; label: string }[];
  /** Pictures that stand at it, in their order; left out where there are none. */
  pictures?: NamedPicture[];
  /** Set off from what stands before: by a rule, or by more space than paragraphs have here as a rule. */
  apart?: true;
  /** Where it begins in the file, for messages: `line 12`, `page 3`, `chapter-2.xhtml`. */
  place: string;
}

export interface SourceNote {
  /** UTF-16 offset into the block's text where the note hangs. */
  at: number;
  /** The mark as printed, such as `3` or `*`; null when there is none. */
  mark: string | null;
  text: string;
  /** Who wrote it, of comments. */
  by: string | null;
}

/** Something of a document that did not come through, or had to be taken on trust. */
export interface ImportWarning {
  /** As in {@link SourceBlock.place}; null for the document as a whole. */
  place: string | null;
  message: string;
}

/** Limits that keep a document from taking the machine with it. */
export interface ImportLimits {
  /** Characters of text in all. */
  characters: number;
  /** How deep elements may be nested. */
  depth: number;
  /** Bytes of a file of an archive, and of all of them, as they come out. */
  entryBytes: number;
  archiveBytes: number;
  entries: number;
  /** Bytes of one picture, and of all that a document holds; others are left out. */
  pictureBytes: number;
  picturesBytes: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  characters: 50_000_000,
  depth: 256,
  entryBytes: 100_000_000,
  archiveBytes: 300_000_000,
  entries: 10_000,
  pictureBytes: 25_000_000,
  picturesBytes: 150_000_000,
};
