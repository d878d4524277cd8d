import type { TextRange, Work } from "../../contract/work.ts";
import { type Locator, passageIn, placeOf } from "./locator.ts";
import { pageOf } from "./page-of.ts";

/**
 * Where passages stand in their work: on its pages where the source has pages, else at its times where it has
 * times, else by section, turn and paragraph. Passages are in reading order, at least one.
 * @param words The words meant in the first and the last of them, where that is not the whole.
 * @throws ReadoutError `passage-not-found`
 */
export function locatePassages(
  work: Work,
  passages: readonly string[],
  words: readonly TextRange[] = [],
): Locator {
  const first = passages[0] ?? "";
  const last = passages.at(-1) ?? first;
  const [from, to] = [placeOf(work, first), placeOf(work, last)];
  return (
    pagesOf(work, first, last, words) ??
    timesOf(work, first, last) ?? { kind: "paragraph", from, to }
  );
}

function pagesOf(
  work: Work,
  first: string,
  last: string,
  words: readonly TextRange[],
): Locator | null {
  const start = words.find(({ passage }) => passage === first)?.start ?? 0;
  const end = words.findLast(({ passage }) => passage === last)?.end ?? Infinity;
  const from = pageOf(work, first, start);
  const to = pageOf(work, last, lastCharacter(work, last, end));
  return from === null || to === null ? null : { kind: "page", from, to };
}

/** A page that begins behind the last word has none of these words. */
function lastCharacter(work: Work, passage: string, end: number): number {
  const length = passageIn(work, passage).text.length;
  return Math.max(0, Math.min(end, length) - 1);
}

function timesOf(work: Work, first: string, last: string): Locator | null {
  const [from, to] = [passageIn(work, first).time, passageIn(work, last).time];
  return from && to ? { kind: "time", from: from.start, to: to.start } : null;
}
