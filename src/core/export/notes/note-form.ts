import type { Note, NoteEntry, NoteLink } from "./note.ts";

/** A stretch of a note: text of its owner, or a part that Readout wrote, between its marks. */
export type NoteSegment =
  | { kind: "own"; text: string }
  | {
      kind: "managed";
      id: string;
      /** {@link textMark} of the body as Readout wrote it. */
      mark: string;
      /** Whether it was not in the export any more when it was last written. */
      isGone: boolean;
      body: string;
      /** With its marks, as it stands in the file. */
      text: string;
    };

/** A note taken apart; its properties and segments one after another are the whole text. */
export interface NoteParts {
  /** What stands before the first line of text, with its own marks; may be empty. */
  properties: string;
  segments: NoteSegment[];
  /** Ids of parts whose marks are not whole, so that nobody knows where they end. */
  broken: string[];
}

/** Properties as they are to be written. */
export interface MergedProperties {
  text: string;
  /** Why some of them were left as they were; null when all are as the export has them. */
  left: string | null;
}

/** How a program for notes has its files: one implementation a program. */
export interface NoteForm {
  /** The id of the note that a file is of; null for a file that Readout did not write. */
  idOf(text: string): string | null;
  split(text: string): NoteParts;
  /** Properties of the owner stay byte for byte; `before` is empty for a new note. */
  mergeProperties(before: string, note: Note): MergedProperties;
  /** The body of a part, without marks. */
  body(entry: NoteEntry, linkText: (link: NoteLink) => string): string;
  /** A body as far as a change of it is one by hand: the program itself may lay it out otherwise. */
  plain(body: string): string;
  /** A body between its marks, ending in a line end; what the program added to the part before stays. */
  wrap(part: { id: string; mark: string; isGone: boolean; body: string }, before: string): string;
  /** The body of a part that was changed by hand, as text of its owner below the part as it is now. */
  asOwn(id: string, body: string): string;
  link(stem: string, link: { block: string | null; title: string }): string;
  /** Whether text of the owner that comes after a part would belong to another one without it. */
  hangsOn(part: string, after: string): boolean;
  /** Where in text of the owner a new part goes that comes after it: from the first heading on, the text is about something else. */
  endOfRemarks(text: string): number;
}
