import { ReadoutError } from "../../contract/result.ts";

export function noSuchJob(job: string): ReadoutError {
  return new ReadoutError(
    "import-not-found",
    `There is no import “${job.slice(0, 100)}” any more. What was kept of it is safe, and the rest was let go. Choose the files again to import them.`,
  );
}

export function noSuchDocument(path: string): ReadoutError {
  return new ReadoutError(
    "import-not-found",
    `This import has no file “${path}” that was read and not kept yet. Nothing was changed. Choose one of those that are listed as read.`,
  );
}

export function nothingToCorrect(path: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `${path} says itself what it holds, so that there is nothing to correct here. Nothing was changed. Correct the file and import it again.`,
  );
}

export function notNow(what: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `${what} Nothing was changed. Begin another import for further files.`,
  );
}

export function outOfOrder(path: string, wanted: number): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `${path}: its parts have to come in order, and part ${wanted + 1} is the next. Nothing was changed. Send it from there on, or cancel the import and begin again.`,
  );
}

export function incomplete(path: string): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `${path} has not come in whole yet, so reading cannot begin. Nothing was changed. Send the rest of it first, or cancel the import.`,
  );
}

export function nothingSent(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "No file was sent to this import yet, so there is nothing to read. Nothing was changed. Choose files first.",
  );
}
