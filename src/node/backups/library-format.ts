import type { LibraryContents } from "../../contract/library.ts";
import type { LibraryCopy } from "../../core/library/library-copy.ts";

/** How a copy of the library stands in a file. */
export interface LibraryFormat {
  encode(contents: LibraryContents): Uint8Array;
  /** Never throws. */
  decode(bytes: Uint8Array, name: string): DecodedCopy;
  /** The same for files that hold the same; null when the file does not say. */
  fingerprint(bytes: Uint8Array): string | null;
}

/** `whole`: nothing is missing; `newer`: by a later Readout, as far as it is understood; `damaged`: in part. */
export interface DecodedCopy extends LibraryCopy {
  condition: "whole" | "newer" | "damaged";
}
