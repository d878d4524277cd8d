import type { LanguageStanding, ProposedWork } from "./proposed-work.ts";
import type { Recipe } from "./recipe.ts";
import type { PictureType } from "./work.ts";

/** Something of a file that did not come through, or had to be taken on trust. */
export interface FileWarning {
  /** Such as `line 12`; null for the file as a whole. */
  place: string | null;
  message: string;
}

/** What became of a file. `waiting`: not read yet; `read`: to be looked at before it is kept. */
export type FileState = "waiting" | "read" | "imported" | "warnings" | "refused" | "unchanged";

export interface FileReport {
  /** Its path within what was chosen, with `/`; what it is called by. */
  path: string;
  bytes: number;
  state: FileState;
  /** For example `EPUB`; null while it is not known. */
  format: string | null;
  title: string | null;
  /** Of its first work, as BCP 47, null when nobody knows; null as a whole for what has none, or is not read yet. */
  language: { tag: string | null; is: LanguageStanding } | null;
  /** Works made of it, once they are kept. */
  works: string[];
  warnings: FileWarning[];
  /** Why it was refused. */
  reason: string | null;
  counts: { paragraphs: number; records: number; speakers: number; turns: number };
  /** 0 to 1: the least certain tenth of its paragraphs. */
  sure: number | null;
}

/**
 * An import on its way: files are sent, read, looked at and kept. `receiving`: files may still be sent; `review`: all is
 * read and nothing kept; `cancelled` leaves nothing behind.
 */
export interface ImportProgress {
  job: string;
  state: "receiving" | "reading" | "review" | "keeping" | "done" | "cancelled";
  /** Where the works go; null for a new corpus of that title. */
  corpus: string | null;
  title: string;
  /** All of them in order, or only those whose reports have changed, as `filesAre` says. */
  files: FileReport[];
  filesAre: "all" | "changed";
  /** Number of the last change of a report; who sends it as `since` need not be told again what was before. */
  version: number;
  read: { files: number; bytes: number };
  total: { files: number; bytes: number };
  /** Bytes a second, and seconds left; null while nobody can tell. */
  rate: number | null;
  secondsLeft: number | null;
  /** Paths of pictures that came in and that no document shows; left out while documents are read, and where there are none. */
  unshownPictures?: string[];
}

/** One file as it was understood, to be corrected. */
export interface DocumentReview {
  path: string;
  proposed: ProposedWork;
  recipe: Recipe;
}

/** The file of a picture, told by its bytes. */
export interface OpenedPicture {
  mediaType: PictureType;
  /** In base64. */
  data: string;
}

/** A corpus as its owner arranges it. */
export interface CorpusEntry {
  id: string;
  title: string;
  description: string;
  works: number;
  /** Bytes on the disk, of texts, of kept originals and of kept pictures. */
  bytes: { texts: number; originals: number; pictures: number };
  /** Whether it came with Readout and cannot be changed. */
  isBundled: boolean;
}
