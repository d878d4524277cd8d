import type { DocumentBlock } from "../export-document.ts";

/** What is known of a note before its names are: its title, and the names of what it lists. */
export interface NoteLink {
  note: string;
  /** Block in it; null for all of it. */
  block: string | null;
}

/** One part of a note that Readout writes and finds again by its id. */
export interface NoteEntry {
  /** Latin letters, figures and dashes; once in a note. */
  id: string;
  content:
    | DocumentBlock
    /** Other notes, under a caption. */
    | { kind: "links"; caption: string; links: NoteLink[] };
  /** Where else the same excerpt stands. */
  elsewhere: NoteLink[];
  /** Whether it is the first place of its excerpt in all notes. */
  isFirst: boolean;
}

/** The note of one work or claim, or of what belongs to none. */
export interface Note {
  /** By which the note is found again, whatever its file is called by then. */
  id: string;
  title: string;
  tags: string[];
  /** Where its words were published, one line each. */
  sources: string[];
  link: string;
  /** Of the publication; null when it is not known, or when there are several. */
  date: string | null;
  entries: NoteEntry[];
}

/** The parts that are excerpts or words, which reports speak of. */
export function isReported({ content }: NoteEntry): boolean {
  return content.kind === "excerpt" || content.kind === "words";
}
