import type { ExportFile } from "./export.ts";
import type { CorpusEntry, DocumentReview, ImportProgress, OpenedPicture } from "./import.ts";
import type { Recipe } from "./recipe.ts";

/** How many bytes a part of a file holds at most. */
export const LARGEST_PART = 4 * 1024 * 1024;

/** A part of a file on its way in. */
export interface SentPart {
  job: string;
  /** What the file is called within what was chosen, with `/`; never a path of the disk. */
  path: string;
  /** From 0, in order. */
  part: number;
  isLast: boolean;
  /** At most {@link LARGEST_PART} bytes, in base64; may be empty. */
  data: string;
}

/** The import desk: documents come in, are looked at, corrected and kept, and corpora are arranged. */
export interface ImportApi {
  /**
   * `corpus` null: a new one of that title is made when the first document is kept. Rejects where nothing could be kept,
   * unless that is not wanted anyway.
   */
  beginImport(input: {
    corpus: string | null;
    title: string;
    onlyLooks?: boolean;
  }): Promise<ImportProgress>;
  /** Several files may be on their way at once. `received`: bytes of this one so far. */
  sendImportFile(input: SentPart): Promise<{ received: number }>;
  /** Starts to read what was sent, archives included; how far it is, {@link importProgress} says. */
  readImport(input: { job: string }): Promise<ImportProgress>;
  importProgress(input: { job: string; since?: number }): Promise<ImportProgress>;
  /** Not for TEI and corpus packages, which say themselves what they hold. */
  reviewDocument(input: { job: string; path: string }): Promise<DocumentReview>;
  /** The recipe takes the place of the one before. */
  correctDocument(input: { job: string; path: string; recipe: Recipe }): Promise<DocumentReview>;
  /** Adds what it says of speakers, their lines and paragraphs that are alike to the recipe of every document. */
  correctAlike(input: { job: string; recipe: Recipe }): Promise<ImportProgress>;
  /**
   * Keeps what has been read, or of that only these; may be called while others are being read. Resolves once it is kept,
   * with the rest still to be kept or the job done.
   */
  keepImport(input: { job: string; paths?: string[]; since?: number }): Promise<ImportProgress>;
  /** What was kept before stays; nothing else is left behind. */
  cancelImport(input: { job: string }): Promise<ImportProgress>;

  /** In the order in which they are listed everywhere. */
  listCorpusEntries(input: Record<string, never>): Promise<CorpusEntry[]>;
  /** `position` from 0. Answers with all, as they are now. */
  changeCorpus(input: {
    id: string;
    title?: string;
    description?: string;
    position?: number;
  }): Promise<CorpusEntry[]>;
  /** Annotations on its works stay. */
  removeCorpus(input: { id: string }): Promise<CorpusEntry[]>;
  /** The files that its works were read from; the works stay. */
  removeOriginals(input: { id: string }): Promise<CorpusEntry[]>;
  /** The files of pictures that its works show; the works stay. */
  removePictures(input: { id: string }): Promise<CorpusEntry[]>;
  /** A picture that a passage of a work shows; null when its file is not kept any more. */
  openPicture(input: { work: string; hash: string }): Promise<OpenedPicture | null>;
  /** A corpus package in base64, to be installed elsewhere. */
  exportCorpus(input: { id: string }): Promise<ExportFile>;
}
