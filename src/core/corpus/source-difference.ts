import type { Work } from "../../contract/work.ts";

/** The first place where a work and the text that it was made from part ways. */
export interface SourceDifference {
  /** Line of the source, from 1; null when the source has ended. */
  line: number | null;
  /** The next words of each, empty where it has ended. */
  source: string;
  work: string;
}

/**
 * Compares a work with its source word by word and mark by mark, in reading order, white space aside.
 * The printed name of a speaker counts with the colon that it stands before in the source.
 * @param boilerplate lines of the source, from 1, that are not part of the work
 */
export function findSourceDifference(
  work: Work,
  source: string,
  boilerplate: readonly number[],
): SourceDifference | null {
  const printed = source
    .split("\n")
    .flatMap((text, index) => (boilerplate.includes(index + 1) ? [] : wordsOf(text, index + 1)));
  const read = textsOf(work).flatMap((text) => wordsOf(text, null));
  const length = Math.max(printed.length, read.length);
  for (let at = 0; at < length; at += 1) {
    if (printed[at]?.word === read[at]?.word) continue;
    return {
      line: printed[at]?.line ?? null,
      source: excerpt(printed, at),
      work: excerpt(read, at),
    };
  }
  return null;
}

interface PlacedWord {
  word: string;
  line: number | null;
}

function textsOf({ passages, turns }: Work): string[] {
  const labels = new Map(
    turns.flatMap(({ label, passages: [first] }) =>
      label !== null && first !== undefined ? [[first, label] as const] : [],
    ),
  );
  return passages.map(({ id, text }) => {
    const label = labels.get(id);
    return label === undefined ? text : `${label}: ${text}`;
  });
}

function wordsOf(text: string, line: number | null): PlacedWord[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ word, line }));
}

function excerpt(words: PlacedWord[], from: number): string {
  return words
    .slice(from, from + 8)
    .map(({ word }) => word)
    .join(" ");
}
