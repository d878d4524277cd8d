import type { Recipe } from "../../contract/recipe.ts";
import type { ReadoutError } from "../../contract/result.ts";
import type { PictureType } from "../../contract/work.ts";
import type { CorpusShelf } from "../corpus/corpus-shelf.ts";
import type { Understood } from "./understood.ts";

/** A file to be read, with all that is known of how to understand it. */
export interface FileToRead {
  bytes: Uint8Array;
  /** What it is called within what was chosen, for messages and for telling its format. */
  path: string;
  /** Equal for equal bytes of one job, so that what was read of them last need not be read again. */
  key: string;
  recipe: Recipe;
  /** Whether the pictures that it holds itself are wanted with what is understood of it. */
  withPictures?: boolean;
}

/** A file that is being read. */
export interface Reading {
  /** @throws ReadoutError `import-refused`, or `bad-input` for a recipe that cannot be used */
  understood: Promise<Understood>;
  /** Ends it; what was understood is then rejected. */
  stop(): void;
}

/** Reads files of every format, one after the other, without making anybody wait. */
export interface FileReader {
  /** Files are about to come. */
  prepare(): void;
  read(file: FileToRead): Reading;
  /** Lets go of all that reading takes up until there is more to read. */
  rest(): Promise<void>;
}

/** A document among what was sent: a file, or a file of an archive. */
export interface ReceivedDocument {
  /** Names it in its intake. */
  key: string;
  path: string;
  bytes: number;
  /** SHA-256 in hexadecimal digits. */
  hash: string;
}

/** A picture among what was sent, or one that a document holds itself. */
export interface ReceivedPicture extends ReceivedDocument {
  /** Null for one that is not shown, with the reason, to go on after a colon. */
  mediaType: PictureType | null;
  problem: string | null;
}

/** What was found in a file that was sent, in order. */
export interface Received {
  documents: ReceivedDocument[];
  /** Files that are pictures, which documents beside them may show; left out where there are none. */
  pictures?: ReceivedPicture[];
  /** Files of an archive, or the archive itself, that could not be taken out. */
  refusals: { path: string; error: ReadoutError }[];
}

/** Keeps what a job is sent until it is kept for good, apart from the library. */
export interface Intake {
  /**
   * Adds a part to a file and gives the bytes that it has now.
   * @param data in base64
   * @throws ReadoutError `import-refused` when it grows beyond all limits, `disk-full`
   */
  append(path: string, data: string): Promise<number>;
  /** Takes an archive apart; nothing for files that systems leave behind unasked. */
  unpack(path: string): Promise<Received>;
  read(file: ReceivedDocument): Promise<Uint8Array>;
  /** Puts pictures aside that a document holds itself, by their names. */
  takePictures(
    pictures: ReadonlyMap<string, Uint8Array>,
  ): Promise<ReadonlyMap<string, ReceivedPicture>>;
  /** Puts aside what was understood of a document. */
  setAside(document: ReceivedDocument, understood: Understood): Promise<void>;
  takeUp(document: ReceivedDocument): Promise<Understood>;
  /** Leaves nothing behind. */
  discard(): Promise<void>;
}

/** What the desk is given. */
export interface DeskPorts {
  shelf: CorpusShelf;
  reader: FileReader;
  openIntake(): Promise<Intake>;
  /** A digest of a text, such as SHA-256; equal for equal texts. */
  digest(text: string): string;
  /** Bytes in base64. */
  encode(bytes: Uint8Array): string;
  /** Milliseconds, for measuring only. */
  clock(): number;
  newId(): string;
}
