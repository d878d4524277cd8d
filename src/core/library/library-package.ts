import type { LibraryNotice } from "../../contract/annotation.ts";
import type { ExportFile } from "../../contract/export.ts";
import type { LibraryContents } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import { counted } from "../text/counted.ts";
import type { LibraryCopy } from "./library-copy.ts";
import {
  byCreation,
  decodeLibraryFile,
  LIBRARY_FORMAT,
  SCHEMA_VERSION,
  type DecodedLibrary,
} from "./library-file.ts";

/**
 * The whole library as one JSON file, a record a line.
 * @param now ISO 8601 in UTC; its day is part of the name
 */
export function writePackage(contents: LibraryContents, now: string): ExportFile {
  const head = `{"format":"${LIBRARY_FORMAT}","schemaVersion":${SCHEMA_VERSION}`;
  const lists = [
    listOf("annotations", contents.annotations.toSorted(byCreation)),
    listOf("bin", contents.bin),
    listOf("tombstones", contents.tombstones),
  ];
  return {
    name: `readout-library-${now.slice(0, 10)}.json`,
    mediaType: "application/json",
    text: `${[head, ...lists].join(",\n")}}\n`,
  };
}

function listOf(name: string, records: unknown[]): string {
  const lines = records.map((record) => JSON.stringify(record));
  return `"${name}":[\n${lines.join(",\n")}\n]`;
}

/**
 * Reads what {@link writePackage} wrote, or a library file of any version. Records that are damaged are left out
 * and told of.
 * @throws ReadoutError `package-unreadable` when it is nothing of the kind
 */
export function readPackage(text: string): LibraryCopy {
  const decoded = decodeLibraryFile(parsed(text));
  const { annotations, bin, tombstones } = decoded.contents;
  if (!decoded.isFramed && annotations.length + bin.length + tombstones.length === 0)
    throw unreadable("it holds no annotations that Readout could read");
  return { contents: decoded.contents, notices: noticesOf(decoded) };
}

function parsed(text: string): unknown {
  try {
    // Some programs put a byte order mark before a text.
    return JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw unreadable("it is not whole, or is no JSON", { cause: error });
  }
}

function noticesOf({ condition, broken, isFramed }: DecodedLibrary): LibraryNotice[] {
  if (condition === "newer")
    return [
      {
        code: "library-newer",
        message:
          "The package was written by a newer Readout. What this one understands of it is shown; the rest is left out, and the file stays as it is.",
      },
    ];
  if (condition === "good") return [];
  const what =
    broken > 0 ? `${counted(broken, "record")} could not be read` : "its frame is broken";
  const rest = isFramed ? "" : " It may have held more than was found.";
  return [
    {
      code: "library-damaged",
      message: `The package is damaged: ${what}.${rest} All other records are sound, and only they are merged. If the original is still on the other machine, export it again.`,
    },
  ];
}

function unreadable(why: string, options?: ErrorOptions): ReadoutError {
  return new ReadoutError(
    "package-unreadable",
    `That file cannot be read as a Readout library: ${why}. Nothing was changed. Choose a file that Readout exported, or export it again on the other machine.`,
    options,
  );
}
