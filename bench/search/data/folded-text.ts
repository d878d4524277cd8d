import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { tokenise } from "../../../src/core/text/tokens.ts";

/**
 * The words of a text as Readout's tokeniser cuts and folds them, `Putin’s` as `putin`: what every engine
 * is given, so that all of them see the same words and only Readout pays for finding them.
 */
export function wordsOf(text: string): string[] {
  return tokenise(text).map(({ term, stem }) => stem ?? term);
}

/** Spaces on both sides of every word, so that a word is found by its bytes: ` war and peace \n`. */
export function foldedLine(words: string[]): string {
  return ` ${words.join(" ")} \n`;
}

/** Changes when the tokeniser does, so that no stale words are read from the cache. */
export function tokeniserStamp(): string {
  const hash = createHash("sha256");
  for (const file of ["tokens.ts", "fold.ts"]) {
    const path = fileURLToPath(new URL(`../../../src/core/text/${file}`, import.meta.url));
    hash.update(readFileSync(path));
  }
  return hash.digest("hex").slice(0, 12);
}
