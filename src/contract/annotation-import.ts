import type { LibraryChange, LibraryNotice } from "./annotation.ts";

/** A file of annotations, of Readout or of another program. */
export interface AnnotationFile {
  /** For messages, and for what is said of works that are not here. */
  name: string;
  text: string;
}

/** The most characters of such a file, those of a whole library, and the most annotations in it. */
export const LONGEST_ANNOTATION_FILE = 200_000_000;
export const MOST_INCOMING = 100_000;

/**
 * What becomes of an annotation of a file. `exact`: its words stand in a text, at most typography differs; `altered`: certainly
 * these words, but some of them changed; `not-found`: kept with its quotation, as one that needs a look; `note`: it
 * marks no words; `here`: it is in the library already, and is not added.
 */
export type IncomingOutcome = "exact" | "altered" | "not-found" | "note" | "here";

export const INCOMING_OUTCOMES: readonly IncomingOutcome[] = [
  "exact",
  "altered",
  "not-found",
  "note",
  "here",
];

export interface IncomingReport {
  /** Its number in the file, from 1. */
  number: number;
  outcome: IncomingOutcome;
  /** The id of the work that it will be about; null for notes of the notebook. */
  work: string | null;
  /** Of the work, or what the file calls it where it is not here. */
  title: string | null;
  passage: string | null;
  /** As they are in the file; empty when it marks none. */
  words: string;
  /** As they stand in the text, where they are altered; else null. */
  found: string | null;
  /** 0 to 1, of altered words; else null. */
  score: number | null;
  note: string;
  tags: string[];
}

export interface AnnotationImportReport {
  /** What the file turned out to be, for people. */
  format: string;
  counts: Record<IncomingOutcome, number>;
  items: IncomingReport[];
  /** What could not be read of the file. */
  notices: LibraryNotice[];
}

export interface AnnotationImport {
  report: AnnotationImportReport;
  change: LibraryChange;
}

/** Annotations of other programs and of Readout's own exports. */
export interface AnnotationImportApi {
  /** What importing the file would do; nothing is changed. @throws ReadoutError `annotations-unreadable` */
  previewAnnotationImport(input: AnnotationFile): Promise<AnnotationImportReport>;
  /** All that is not here yet, undone as one. @throws ReadoutError `annotations-unreadable` */
  importAnnotations(input: AnnotationFile): Promise<AnnotationImport>;
}
