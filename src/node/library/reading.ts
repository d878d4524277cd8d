import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Annotation } from "../../contract/annotation.ts";
import type { DecodedLibrary } from "../../core/library/library-file.ts";
import { decodeLibraryBytes } from "./bytes.ts";
import { codeOf } from "../system-error.ts";

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
  /** The last good copy; null when there was no need to look at it. */
  previous: FoundFile | null;
  annotations: Annotation[];
  /** How many of the annotations come from the last good copy. */
  fromPrevious: number;
}

/**
 * Reads the library file and, where that is damaged or gone, completes it from the last good copy.
 * Writes nothing.
 */
export async function readLibrary(folder: string): Promise<LibraryReading> {
  const files = libraryFiles(folder);
  const main = await findFile(files.main);
  const own = annotationsOf(main);
  if (main.condition === "good" || main.condition === "newer")
    return { main, previous: null, annotations: own, fromPrevious: 0 };
  const previous = await findFile(files.previous);
  const missing = annotationsOf(previous).filter(({ id }) => isMissing(id, main));
  return { main, previous, annotations: [...own, ...missing], fromPrevious: missing.length };
}

/** Whether the last good copy holds records that are not among those that were read. */
export function isPreviousRicher({ previous, annotations }: LibraryReading): boolean {
  if (!previous) return false;
  const ids = new Set(annotations.map(({ id }) => id));
  return annotationsOf(previous).some(({ id }) => !ids.has(id));
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

/**
 * With its frame whole, a file that lacks a record may lack it because it was deleted; not so when it
 * holds a broken record of which nobody can say which one it was.
 */
function isMissing(id: string, main: FoundFile): boolean {
  if (!("decoded" in main)) return true;
  const { annotations, broken, brokenIds, isFramed } = main.decoded;
  if (annotations.some((annotation) => annotation.id === id)) return false;
  return !isFramed || broken > brokenIds.length || brokenIds.includes(id);
}
