import type { LibraryNotice } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { whyUnreadable } from "../system-error.ts";
import type { AssembledLibrary } from "./assembly.ts";

export function newerError(path: string): ReadoutError {
  return new ReadoutError(
    "library-newer",
    `The library “${path}” was written by a newer Readout, so it can only be read here, as far as this one understands it. Everything in it is safe. Start the newer Readout to change it.`,
  );
}

/** @param found how many annotations are shown all the same */
export function unreadableError(path: string, error: unknown, found: number): ReadoutError {
  return new ReadoutError(
    "library-damaged",
    `The library “${path}” could not be read (${whyUnreadable(error)}), so nothing will be written to it. ${recovered(found, "from its other files and copies")} Make the file readable, then start Readout again.`,
  );
}

/** What happened to a damaged library file, what is there again, and where the rest is. */
export function damagedNotice(happened: {
  path: string;
  from: AssembledLibrary["from"];
  /** Records of the file that are lost; null when it cannot be told. */
  broken: number | null;
  /** Where the damaged file is kept; null when it is still in its place. */
  aside: string | null;
}): LibraryNotice {
  const { path, from, broken, aside } = happened;
  const what =
    broken === null
      ? "is damaged or is not a library of Readout"
      : broken === 0
        ? "has bytes in it that do not belong there; no annotation is missing"
        : `is damaged: ${broken === 1 ? "1 entry" : `${broken} entries`} in it could not be understood`;
  const parts = [
    `The library “${path}” ${what}.`,
    recovered(from.snapshot, "from it"),
    ...recoveredElsewhere(from),
    aside === null
      ? "The damaged file has been left as it is."
      : `The damaged file is kept unchanged as “${aside}”; what could be read of it is here, and the rest is in there as far as it is anywhere.`,
  ];
  return { code: "library-damaged", message: parts.join(" ") };
}

/** The library file is not there, but other files show that there was one. */
export function missingNotice(happened: {
  path: string;
  from: AssembledLibrary["from"];
  /** Whether the library file has been written again. */
  isRestored: boolean;
}): LibraryNotice {
  const { path, from, isRestored } = happened;
  const parts = [
    `The library “${path}” is gone, but other files of it are there.`,
    ...recoveredElsewhere(from),
    isRestored
      ? "The library has been written again. What was changed after these files were is missing: if you have the library in another place, close Readout and put it back."
      : "Nothing has been written yet.",
  ];
  return { code: "library-missing", message: parts.join(" ") };
}

/**
 * The journal, which has the latest changes, is not as it was written.
 * @param missingChanges null when it cannot be told
 */
export function damagedJournalNotice(
  path: string,
  missingChanges: number | null,
  aside: string | null,
): LibraryNotice {
  const lost =
    missingChanges === null
      ? "What was changed after the last tidying of the library may be missing; how much cannot be told."
      : missingChanges === 0
        ? "No change is missing."
        : `${changes(missingChanges)} could not be read; all others have been made.`;
  const where =
    aside === null
      ? "The damaged file has been left as it is."
      : `The damaged file is kept unchanged as “${aside}”.`;
  return {
    code: "library-damaged",
    message: `The journal of the latest changes, “${path}”, is damaged. ${lost} ${where}`,
  };
}

/** @param aside where the journal is kept; null when it is still in its place */
export function tornJournalNotice(path: string, aside: string | null): LibraryNotice {
  const where =
    aside === null ? "It has been left as it is." : `It is kept unchanged as “${aside}”.`;
  return {
    code: "library-unfinished",
    message: `The last change in the journal “${path}” is not whole, as happens when the power goes while it is being written. Everything that was called saved before it is there; look whether your last change is. ${where}`,
  };
}

export function missingJournalNotice(path: string): LibraryNotice {
  return {
    code: "library-missing",
    message: `The journal of the latest changes, “${path}”, is gone. Everything up to the last tidying of the library is there; what was changed after that is missing. If you have the file in another place, close Readout and put it back.`,
  };
}

/** @param aside where the journal is kept; null when it is still in its place */
export function foreignJournalNotice(path: string, aside: string | null): LibraryNotice {
  const where =
    aside === null ? "It has been left as it is." : `It is kept unchanged as “${aside}”.`;
  return {
    code: "library-conflict",
    message: `The journal “${path}” does not belong to the library beside it, as happens when a file synchroniser mixes two machines. Its changes have not been made here. ${where} Merge it with the library to see what is in it.`,
  };
}

export function foreignNotice(path: string, aside: string): LibraryNotice {
  return {
    code: "library-changed",
    message: `Another program changed “${path}” while it was open here. What it wrote is kept unchanged as “${aside}”; what you see here has been saved.`,
  };
}

function recoveredElsewhere({ journal, backup, previous }: AssembledLibrary["from"]): string[] {
  return [
    journal > 0 ? recovered(journal, "from the journal") : "",
    backup > 0 ? recovered(backup, "from the newest good backup") : "",
    previous > 0 ? recovered(previous, "from the last good copy") : "",
  ].filter((sentence) => sentence !== "");
}

function recovered(annotations: number, source: string): string {
  if (annotations === 0) return `Nothing could be recovered ${source}.`;
  return annotations === 1
    ? `1 annotation was recovered ${source}.`
    : `${annotations} annotations were recovered ${source}.`;
}

function changes(count: number): string {
  return count === 1 ? "1 change" : `${count} changes`;
}

export function untidyNotice(path: string, reason: string): LibraryNotice {
  return {
    code: "library-untidy",
    message: `The journal of the latest changes could not be made part of “${path}” (${reason}). Everything is stored in the journal; it will be tried again.`,
  };
}
