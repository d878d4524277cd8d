import type { TextRange, Work } from "../../../contract/work.ts";
import { type Locator, placeOf } from "../../corpus/locator.ts";
import { pageOf } from "../../corpus/page-of.ts";

/**
 * Where passages stand in their work: on its pages where the source has pages, else at its times where it has
 * times, else by section, turn and paragraph. Passages are in reading order, at least one.
 * @param words The words meant in the first and the last of them, where that is not the whole.
 * @throws ReadoutError `passage-not-found`
 */
export function locatorOfPassages(
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
  const end =
    words.findLast(({ passage }) => passage === last)?.end ?? passageOf(work, last).text.length;
  const from = pageOf(work, first, start);
  const to = pageOf(work, last, Math.max(first === last ? start : 0, end - 1));
  return from === null || to === null ? null : { kind: "page", from, to };
}

function timesOf(work: Work, first: string, last: string): Locator | null {
  const [from, to] = [passageOf(work, first).time, passageOf(work, last).time];
  return from && to ? { kind: "time", from: from.start, to: to.start } : null;
}
