import type { TextRange, Work } from "../../contract/work.ts";
import { locatePassages } from "./locate-passages.ts";
import { locatorText } from "./locator-text.ts";

/** Where passages stand in their work, in English; as {@link locatePassages}. */
export function locatorOfPassages(
  work: Work,
  passages: readonly string[],
  words: readonly TextRange[] = [],
): string {
  return locatorText(locatePassages(work, passages, words));
}
