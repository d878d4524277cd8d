import type { ExportFile } from "./export.ts";
import type { TextRange, TextSpan } from "./work.ts";

/** What the sources say to a quotation; `docs/checking.md` says when it is which. */
export type Verdict = "exact" | "altered" | "joined" | "wrong-source" | "cut" | "not-here";

export const VERDICTS: readonly Verdict[] = [
  "exact",
  "altered",
  "joined",
  "wrong-source",
  "cut",
  "not-here",
];

/** The verdicts for which a quotation has to be corrected before it is printed. */
export const FAULTS: readonly Verdict[] = ["altered", "joined", "wrong-source", "cut"];

/**
 * One place in which quotation and source part. `changed` has words of both, `dropped` of the source alone, `added` of
 * the quotation alone. `inserted` is what the quotation itself marks as not the speaker's, in brackets; it is no fault.
 */
export interface Difference {
  kind: "changed" | "dropped" | "added" | "inserted";
  /** As the manuscript has it, and where there; empty at the place where words were dropped. */
  quoted: string;
  start: number;
  end: number;
  /** As the source has it, and where there; empty, and null, for what was added. */
  source: string;
  range: TextRange | null;
}

/** How a quotation is marked as one. */
export type QuotationKind = "marks" | "block" | "epigraph";

/** Whose words the manuscript says that they are. Nothing is guessed: what it does not say is null. */
export interface Attribution {
  /** A person of the corpora. */
  speaker: string | null;
  /** The name as the manuscript has it. */
  name: string | null;
  /** ISO year, month or day. */
  date: string | null;
  /** The work or passage to which a `readout://` link beside the quotation leads. */
  link: string | null;
  /**
   * Whether the manuscript says so in words that leave no doubt, such as `Putin said`; a name that merely stands near
   * is a hint, and no fault is found by it.
   */
  isCertain: boolean;
}

/**
 * One quotation and what was found of it. All offsets are UTF-16 code units of the manuscript's plain text, from 0,
 * `end` exclusive: `text` is that text from `start` to `end`, without the marks around it.
 */
export interface CheckedQuotation extends TextSpan {
  text: string;
  kind: QuotationKind;
  /** Its words without what interrupts them, such as `he said` or a mark of omission; at least one. */
  pieces: TextSpan[];
  verdict: Verdict;
  /** Where its words begin; null when they are not here. */
  passage: string | null;
  /** Where all its words stand, in their order. */
  ranges: TextRange[];
  /** Who speaks there: a person's id; null for nobody in particular, and for the editor. */
  speaker: string | null;
  /** The record that holds them, by its id within the work. */
  record: string | null;
  attributed: Attribution | null;
  differences: Difference[];
  /** How much of it, and of what it takes up of the source, is the same: 0 to 1. Of what is not here, of the nearest. */
  score: number;
  /** For what is not here, the passage that comes nearest, if any comes near at all. */
  nearest: string | null;
  /** Why the verdict is what it is, in a sentence for people. */
  explanation: string;
}

/** Eight or more words of a source that stand in the manuscript without quotation marks. */
export interface UnmarkedWords extends TextSpan {
  text: string;
  /** The first passage that has them. */
  passage: string;
  range: TextRange;
  /** How many passages have them: what stands in many is a phrase that people use. */
  passages: number;
  /** How often the manuscript has these words; they are listed once. */
  times: number;
}

export interface CheckSummary {
  quotations: number;
  verdicts: Record<Verdict, number>;
  unmarked: number;
  /** Words of the manuscript. */
  words: number;
  /** Passages that were looked through. */
  passages: number;
}

/** A manuscript held against the sources. */
export interface CheckReport {
  /** The name of the file, or what the text was called. */
  name: string;
  /** In the order of the manuscript; one inside another comes after it. */
  quotations: CheckedQuotation[];
  unmarked: UnmarkedWords[];
  summary: CheckSummary;
  /** What of the file did not come through, each a sentence. */
  warnings: string[];
}

export type CheckStage = "receiving" | "reading" | "looking" | "comparing";

export interface CheckProgress {
  job: string;
  state: CheckStage | "done" | "failed" | "cancelled";
  /** How far the whole is, 0 to 1. */
  done: number;
  /** Of `failed`: why, in a sentence. */
  problem: string | null;
}

/** Whether a check has come to its end, of whatever kind. */
export function isOver(state: CheckProgress["state"]): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}

/** Which sources a manuscript is held against; all of them where nothing is said. */
export interface CheckScope {
  works?: string[];
  corpora?: string[];
}

export const CHECK_FORMS = ["html", "csv", "json"] as const;
export type CheckForm = (typeof CHECK_FORMS)[number];

/** A part of a file on its way in. */
export interface SentManuscript {
  job: string;
  /** From 0, in order. */
  part: number;
  isLast: boolean;
  /** At most `LARGEST_PART` bytes, in base64; may be empty. */
  data: string;
}

/** What is to become of one finding in the corrected document. */
export interface Fix {
  /** Its place among `quotations`, from 0; those of `unmarked` count on behind the last quotation. */
  finding: number;
  /** The words of the source in the place of those that were quoted; what stands without marks is put between marks. */
  wording?: boolean;
  /** A note that says where the words are from, behind the closing mark. */
  footnote?: boolean;
}

/** `same` is the form that the file has; files that are no text, Markdown or Word are always given as Markdown. */
export const CORRECTED_FORMS = ["same", "markdown"] as const;
export type CorrectedForm = (typeof CORRECTED_FORMS)[number];

/** A manuscript with its findings put right and nothing else changed. */
export interface CorrectedFile extends ExportFile {
  /** How many quotations have other words than before. */
  wordings: number;
  footnotes: number;
  /** What its owner has to know of it, each a sentence. */
  remarks: string[];
}
