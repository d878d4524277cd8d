import type { CorpusEntry } from "../../contract/import.ts";
import type { Recipe } from "../../contract/recipe.ts";
import type { Work } from "../../contract/work.ts";

/** A work that was imported, with all that its next import needs. */
export interface KeptWork {
  work: Work;
  recipe: Recipe;
  /** Addresses that it gave once and never gives again. */
  retired: string[];
  /** Path of its document within what was imported, with `/`. */
  source: string;
  /** The bytes of that document; null keeps none. Works of the same document may share them. */
  original: Uint8Array | null;
  /** SHA-256 of a document whose bytes are not kept, in hexadecimal digits. */
  originalHash?: string;
  /** Files of pictures that its passages show; those that are kept already are not read. */
  pictures?: KeptPicture[];
}

/** The file of a picture, told by the SHA-256 of its bytes. */
export interface KeptPicture {
  hash: string;
  read(): Promise<Uint8Array>;
}

/** A kept work as it is read back. */
export interface WorkAsKept extends Omit<KeptWork, "original" | "originalHash" | "pictures"> {
  /** SHA-256 of the document, also when its bytes are not kept; null when nobody told. */
  originalHash: string | null;
}

/** What is said of a corpus by its owner. */
export interface CorpusDescription {
  title: string;
  description: string;
  licence: string;
  credits: string[];
}

/** A corpus as one file. */
export interface CorpusPackage {
  /** Without a folder. */
  name: string;
  bytes: Uint8Array;
}

/**
 * The corpora that were imported, besides those that came with Readout. A change is on the disk before it
 * counts, whole or not at all. Every changing method rejects with `library-locked` or `library-unwritable`
 * where this process may not write, and with `corpus-not-found` for a corpus that is not there or came with
 * Readout.
 */
export interface CorpusShelf {
  /** All corpora in their order; those that came with Readout first. */
  entries(): CorpusEntry[];
  /** Rejects, as every change would, where this process may not write. */
  checkWritable(): Promise<void>;
  /** Makes an empty corpus at the end of the order and gives its id. */
  begin(about: Pick<CorpusDescription, "title"> & Partial<CorpusDescription>): Promise<string>;
  /**
   * Keeps works in a corpus, all or none: new ones at its end, changed ones in their place. Many works
   * are kept fastest some dozens at once.
   * @throws ReadoutError `bad-input` when a work’s id belongs to another corpus
   */
  keep(kept: { corpus: string; works: readonly KeptWork[] }): Promise<void>;
  describe(corpus: string, about: Partial<CorpusDescription>): Promise<void>;
  /** Puts a corpus at a place among the imported ones, from 0. */
  move(corpus: string, place: number): Promise<void>;
  /** Removes a corpus with its works, its originals and its pictures; annotations stay. */
  remove(corpus: string): Promise<void>;
  removeWorks(corpus: string, works: readonly string[]): Promise<void>;
  /** Null for a work that was not imported. @throws ReadoutError `corpus-unreadable` */
  workAsKept(work: string): WorkAsKept | null;
  /** The works that were made of a document, in their order, and the hash of what it was. */
  worksFrom(corpus: string, source: string): { works: string[]; originalHash: string | null };
  /** Documents of which works were made and whose paths are as this one but for what follows their last point. */
  sourcesBeside(corpus: string, source: string): string[];
  /** The bytes of an original by its SHA-256; null when it is not kept. */
  original(hash: string): Promise<Uint8Array | null>;
  /** Lets go of the originals of a corpus that no other needs; the texts stay. */
  removeOriginals(corpus: string): Promise<void>;
  /** The bytes of a picture that a work shows; null when it shows no such one, or its file is not kept. */
  picture(work: string, hash: string): Promise<Uint8Array | null>;
  /** Lets go of the pictures of a corpus that no other shows; the texts stay. */
  removePictures(corpus: string): Promise<void>;
  /** An id made of a title, that no corpus has. */
  freeCorpusId(title: string): string;
  /** The same for a work; ids in `taken` are given out already. */
  freeWorkId(title: string, taken?: ReadonlySet<string>): string;
  /** Also of a corpus that came with Readout. @throws ReadoutError `corpus-not-found`, `corpus-unreadable` */
  exportCorpus(corpus: string, options: { withOriginals: boolean }): Promise<CorpusPackage>;
  /**
   * Installs a corpus package and gives the ids of its corpus and of its works, in their order.
   * @param file For messages.
   * @throws ReadoutError `import-refused` when it is damaged, no such package, or has ids that are taken
   */
  install(bytes: Uint8Array, file: string): Promise<{ corpus: string; works: string[] }>;
}
