import type { LibraryNotice } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { LibraryReading } from "./reading.ts";
import { whyUnreadable } from "../system-error.ts";

export function newerError(path: string): ReadoutError {
  return new ReadoutError(
    "library-newer",
    `The library “${path}” was written by a newer Readout, so it can only be read here, as far as this one understands it. Everything in it is safe. Start the newer Readout to change it.`,
  );
}

export function unreadableError(path: string, error: unknown, fromPrevious: number): ReadoutError {
  return new ReadoutError(
    "library-damaged",
    `The library “${path}” could not be read (${whyUnreadable(error)}), so nothing will be written to it. ${shown(fromPrevious, "from the last good copy")} Make the file readable, then start Readout again.`,
  );
}

/** What happened to a damaged library file, what is there again, and where the rest is. */
export function damagedNotice(happened: {
  path: string;
  reading: LibraryReading;
  /** Where the damaged file is kept; null when it is still in its place. */
  aside: string | null;
  /** Where the last good copy is kept, when it holds more than was recovered. */
  previousAside: string | null;
}): LibraryNotice {
  const { path, reading, aside, previousAside } = happened;
  const { main, fromPrevious } = reading;
  const broken = "decoded" in main && main.decoded.isFramed ? main.decoded.broken : 0;
  const parts = [
    broken > 0
      ? `The library “${path}” is damaged: ${count(broken)} in it could not be understood.`
      : `The library “${path}” is damaged or is not a library of Readout.`,
    shown(reading.annotations.length - fromPrevious, "from it"),
    fromPrevious > 0 ? shown(fromPrevious, "from the last good copy") : "",
    aside === null
      ? "The damaged file has been left as it is."
      : `The damaged file is kept unchanged as “${aside}”; whatever is missing here is still in there.`,
    previousAside === null
      ? ""
      : `The last good copy holds others too, which may have been deleted; it is kept unchanged as “${previousAside}”.`,
  ];
  return { code: "library-damaged", message: parts.filter((part) => part !== "").join(" ") };
}

/** The library file is not there, its last good copy is. */
export function missingNotice(happened: {
  path: string;
  previous: string;
  reading: LibraryReading;
  /** Whether the library file has been written again. */
  isRestored: boolean;
}): LibraryNotice {
  const { path, previous, reading, isRestored } = happened;
  const { length } = reading.annotations;
  const parts = [
    `The library “${path}” is gone; a last good copy, “${previous}”, has ${count(length)}.`,
    length === 0 ? "" : shown(length, "from it"),
    isRestored
      ? "The library has been written again. What was changed after that copy is missing: if you have the library in another place, close Readout and put it back."
      : "Nothing has been written yet.",
  ];
  return { code: "library-missing", message: parts.filter((part) => part !== "").join(" ") };
}

export function foreignNotice(path: string, aside: string): LibraryNotice {
  return {
    code: "library-changed",
    message: `Another program changed “${path}” while it was open here. What it wrote is kept unchanged as “${aside}”; what you see here has been saved.`,
  };
}

function shown(annotations: number, source: string): string {
  return annotations === 0
    ? `Nothing could be recovered ${source}.`
    : `${count(annotations)} ${annotations === 1 ? "was" : "were"} recovered ${source}.`;
}

function count(annotations: number): string {
  return annotations === 1 ? "1 annotation" : `${annotations} annotations`;
}
