import type { ReadoutError } from "../../contract/result.ts";
import { refused } from "../../core/import/refused.ts";

/** @param most in bytes */
export function documentTooLarge(path: string, most: number): ReadoutError {
  const reason = `it is larger than ${megabytes(most)}, which only a corpus package may be`;
  return refused(path, null, reason, "Import it in parts.");
}

/** @param most in bytes */
export function packageTooLarge(path: string, most: number): ReadoutError {
  const reason = `it is larger than ${megabytes(most)}, the most that a corpus package may have`;
  const advice = "Let go of the originals of the corpus and export it again, or divide the corpus.";
  return refused(path, null, reason, advice);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
