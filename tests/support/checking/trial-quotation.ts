import type { Verdict } from "../../../src/contract/checking.ts";

/** What a trial knows of a passage; whose words it holds it takes from the corpus, and nothing from the checker. */
export interface TrialPassage {
  id: string;
  work: string;
  text: string;
  layer: "record" | "commentary";
  /** Only of speech. */
  speaker: string | null;
  record: string | null;
  /** ISO day of its record; null where that is not known to the day. */
  day: string | null;
}

export interface TrialSources {
  passages: TrialPassage[];
  /** By id; those who speak. */
  names: Map<string, string>;
  /** Texts of all passages of the corpus, of which these may be some. */
  searched: string[];
  /** Paragraphs that are not among the passages. */
  elsewhere: string[];
}

export const TRIAL_KINDS = [
  "verbatim",
  "typography",
  "one word",
  "10 % of words",
  "25 % of words",
  "omission marked",
  "omission unmarked",
  "joined",
  "other speaker",
  "other date",
  "editor’s words",
  "invented",
] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** A quotation in a paragraph of its own, and what has to be said to it. */
export interface TrialQuotation {
  kind: TrialKind;
  paragraph: string;
  quotation: string;
  words: number;
  /** Every verdict that is right. */
  expected: readonly Verdict[];
  /** The letters of the words by which a passage is known to be the right one; empty where none is. */
  within: string[];
}

/** Letters and figures alone, by which the trial compares texts. */
export function lettersOf(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a word is the same as one beside it, so that nobody could tell which of them is gone. */
export function isRepeated(words: readonly string[], place: number): boolean {
  const here = lettersOf(words[place]!);
  return (
    here === "" ||
    [words[place - 1], words[place + 1]].some((word) => lettersOf(word ?? "") === here)
  );
}

/** Words in a row that are enough to be somebody’s. */
const ROW = 6;

/** All rows of six words, each as its letters. */
export function rowsOf(words: readonly string[]): string[] {
  const letters = words.map(lettersOf).filter((word) => word !== "");
  return letters.slice(ROW - 1).map((_, at) => letters.slice(at, at + ROW).join(" "));
}
