import type { ExportFile } from "../../contract/export.ts";
import type { LibraryContents } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import { isEmpty, type LibraryCopy } from "./library-copy.ts";

/** The port to the format in which a library goes from machine to machine: that of the library file. */
export interface PackageFormat {
  encode(contents: LibraryContents): string;
  /** Every record that is whole, and notices of what is not. Never throws. */
  decode(text: string): LibraryCopy;
}

/**
 * The whole library as one JSON file.
 * @param now ISO 8601 in UTC; its day is part of the name
 */
export function writePackage(
  contents: LibraryContents,
  format: PackageFormat,
  now: string,
): ExportFile {
  return {
    name: `readout-library-${now.slice(0, 10)}.json`,
    mediaType: "application/json",
    text: format.encode(contents),
  };
}

/**
 * Reads what {@link writePackage} wrote, or a library file of any version.
 * @throws ReadoutError `package-unreadable` when nothing at all can be read of it
 */
export function readPackage(text: string, format: PackageFormat): LibraryCopy {
  const copy = format.decode(text);
  if (isEmpty(copy.contents) && copy.notices.length > 0)
    throw new ReadoutError(
      "package-unreadable",
      "That file is no Readout library, or nothing in it can be read. Nothing was changed. Choose a file that Readout exported, or export it again on the other machine.",
    );
  return copy;
}
