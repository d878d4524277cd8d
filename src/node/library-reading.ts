import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Annotation } from "../contract/annotation.ts";
import type { DecodedLibrary } from "../core/library/library-file.ts";
import { decodeLibraryBytes } from "./library-bytes.ts";
import { codeOf } from "./write-file.ts";

/** The files of a library in its folder. */
export function libraryFiles(folder: string): { main: string; previous: string } {
  return {
    main: join(folder, "library.json"),
    previous: join(folder, "library.previous.json"),
  };
}

/** One file as found: `unreadable` when the system would not give its bytes. */
export type FoundFile =
  | { condition: "absent" }
  | { condition: "unreadable"; error: unknown }
  | { condition: DecodedLibrary["condition"]; bytes: Uint8Array; decoded: DecodedLibrary };

/** What could be read of a library, and from where. */
export interface LibraryReading {
  main: FoundFile;
  annotations: Annotation[];
  /** How many of the annotations come from the last good copy. */
  fromPrevious: number;
}

/** Reads the library file and, where that is damaged, completes it from the last good copy. Writes nothing. */
export async function readLibrary(folder: string): Promise<LibraryReading> {
  const files = libraryFiles(folder);
  const main = await findFile(files.main);
  if (main.condition === "absent" || main.condition === "good" || main.condition === "newer")
    return { main, annotations: annotationsOf(main), fromPrevious: 0 };
  const previous = annotationsOf(await findFile(files.previous));
  const own = annotationsOf(main);
  const missing = previous.filter((annotation) => isMissing(annotation.id, main));
  return { main, annotations: [...own, ...missing], fromPrevious: missing.length };
}

export async function findFile(path: string): Promise<FoundFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return codeOf(error) === "ENOENT"
      ? { condition: "absent" }
      : { condition: "unreadable", error };
  }
  const decoded = decodeLibraryBytes(bytes);
  return { condition: decoded.condition, bytes, decoded };
}

function annotationsOf(found: FoundFile): Annotation[] {
  return "decoded" in found ? found.decoded.annotations : [];
}

/** With its frame whole, a file that lacks a record may lack it because it was deleted. */
function isMissing(id: string, main: FoundFile): boolean {
  if (!("decoded" in main)) return true;
  const { annotations, brokenIds, isFramed } = main.decoded;
  if (annotations.some((annotation) => annotation.id === id)) return false;
  return !isFramed || brokenIds.includes(id);
}
