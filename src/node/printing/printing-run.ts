import { messageOf, ReadoutError } from "../../contract/result.ts";
import type { Printing } from "../../core/export/print-page.ts";

/** Milliseconds that printing may take: some thousand pages on a slow machine. */
const LONGEST = 1_800_000;

/**
 * A printing that ends when it is cancelled or takes longer than `longest` milliseconds. `print` gives up what it has
 * begun as soon as `ended` rejects; what it throws is told as `printing-failed`.
 */
export function printingRun(
  print: (ended: Promise<never>) => Promise<Uint8Array>,
  longest = LONGEST,
): Printing {
  const ended = Promise.withResolvers<never>();
  // Who waits for the pages hears of it; nobody else has to.
  ended.promise.catch(() => undefined);
  const limit = setTimeout(() => ended.reject(tooLong(longest)), longest);
  const pdf = print(ended.promise)
    .catch((error: unknown) => {
      throw error instanceof ReadoutError ? error : failed(error);
    })
    .finally(() => clearTimeout(limit));
  return { pdf, cancel: () => ended.reject(cancelled()) };
}

function failed(error: unknown): ReadoutError {
  return new ReadoutError(
    "printing-failed",
    `The pages could not be printed: ${messageOf(error)}. Nothing was written. Try again, or export as HTML and print that from any browser.`,
    { cause: error },
  );
}

function tooLong(longest: number): ReadoutError {
  return new ReadoutError(
    "printing-failed",
    `Printing took longer than ${Math.ceil(longest / 1000)} seconds and was ended. Nothing was written. Export less at a time, or export as HTML and print that from any browser.`,
  );
}

function cancelled(): ReadoutError {
  return new ReadoutError("export-not-found", "This export was cancelled. Nothing was written.");
}
