import {
  type CheckedQuotation,
  type CheckReport,
  FAULTS,
  type UnmarkedWords,
  VERDICTS,
  type Verdict,
} from "../../../contract/checking.ts";
import { counted } from "../../../core/text/counted.ts";

/** What a finding is: the verdict on a quotation, or words without quotation marks. */
export type Sort = Verdict | "unmarked";

export const SORTS: readonly Sort[] = [...VERDICTS, "unmarked"];

/** Which findings are listed. */
export type Shown = "all" | "faults" | Sort;

/** Something that the check has to say about a stretch of the manuscript. */
export type Finding =
  | { sort: Verdict; id: number; quotation: CheckedQuotation }
  | { sort: "unmarked"; id: number; words: UnmarkedWords };

/**
 * All findings in the order of the manuscript. Their ids count from 0: first the quotations as the report has them,
 * then what stands without marks.
 */
export function findingsOf({ quotations, unmarked }: CheckReport): Finding[] {
  const all: Finding[] = [
    ...quotations.map((quotation, id) => ({ sort: quotation.verdict, id, quotation })),
    ...unmarked.map((words, at) => ({
      sort: "unmarked" as const,
      id: quotations.length + at,
      words,
    })),
  ];
  return all.toSorted((one, other) => spanOf(one).start - spanOf(other).start || one.id - other.id);
}

/** Where it stands in the manuscript, and the words there. */
export function spanOf(finding: Finding): { start: number; end: number; text: string } {
  return finding.sort === "unmarked" ? finding.words : finding.quotation;
}

/** The passage that is opened for it: where its words are, or else the nearest. */
export function passageOf(finding: Finding): string | null {
  if (finding.sort === "unmarked") return finding.words.passage;
  return finding.quotation.passage ?? finding.quotation.nearest;
}

function isFault({ sort }: Finding): boolean {
  return FAULTS.some((fault) => fault === sort);
}

export function listed(findings: readonly Finding[], shown: Shown): Finding[] {
  return findings.filter((one) => shown === "all" || isShown(one, shown));
}

function isShown(finding: Finding, shown: Exclude<Shown, "all">): boolean {
  return shown === "faults" ? isFault(finding) : finding.sort === shown;
}

/** How many findings each choice would list. */
export function countsOf(findings: readonly Finding[]): Record<Shown, number> {
  const counts = Object.fromEntries(SORTS.map((sort) => [sort, 0])) as Record<Shown, number>;
  for (const { sort } of findings) counts[sort] += 1;
  return { ...counts, all: findings.length, faults: findings.filter(isFault).length };
}

/** What to call each. */
export const SORT_NAMES: Readonly<Record<Sort, string>> = {
  exact: "Exact",
  altered: "Altered",
  joined: "Joined",
  "wrong-source": "Wrong source",
  cut: "Cut that changes it",
  "not-here": "Not here",
  unmarked: "Without marks",
};

/** How many quotations have to be corrected before they are printed. */
export function faultsOf({ summary: { verdicts } }: Pick<CheckReport, "summary">): number {
  return FAULTS.reduce((sum, fault) => sum + verdicts[fault], 0);
}

/** `12 quotations, 3 to be corrected; 1 stretch taken over without quotation marks`. */
export function summaryInWords(report: Pick<CheckReport, "summary">): string {
  const { quotations, unmarked } = report.summary;
  const taken =
    unmarked === 0 ? "" : `; ${counted(unmarked, "stretch", "stretches")} without quotation marks`;
  if (quotations === 0) return `No quotations${taken}`;
  const faults = faultsOf(report);
  return `${counted(quotations, "quotation")}, ${faults === 0 ? "none" : faults.toLocaleString("en")} to be corrected${taken}`;
}
