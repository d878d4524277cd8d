import type { CheckedQuotation, CheckReport } from "../../../src/contract/checking.ts";
import {
  lettersOf,
  type TrialKind,
  type TrialQuotation,
  type TrialSources,
} from "./trial-quotation.ts";

/** How a kind of quotation fared. */
export interface TrialFigures {
  kind: TrialKind;
  drawn: number;
  /** With one of the verdicts that are right. */
  right: number;
  /** Of those that name a passage, with one that has the words. */
  named: number;
  placed: number;
  /** Those with a difference that is none. */
  falseDifferences: number;
}

export interface TrialMiss {
  drawn: TrialQuotation;
  found: CheckedQuotation | null;
}

/** A manuscript of all quotations, each in a paragraph of its own. */
export function trialManuscript(drawn: readonly TrialQuotation[]): string {
  return drawn.map(({ paragraph }) => paragraph).join("\n\nAnd so the text goes on.\n\n");
}

/** Holds the report on {@link trialManuscript} to what was expected. */
export function holdTrial(
  drawn: readonly TrialQuotation[],
  report: CheckReport,
  sources: TrialSources,
): { figures: TrialFigures[]; misses: TrialMiss[] } {
  const figures = new Map<TrialKind, TrialFigures>();
  const misses: TrialMiss[] = [];
  const texts = new Map(sources.passages.map(({ id, text }) => [id, text]));
  let at = 0;
  for (const one of drawn) {
    const end = at + one.paragraph.length;
    const [from, to] = [at, end];
    const found =
      report.quotations.find(({ start, end: last }) => start >= from && last <= to) ?? null;
    at = end + "\n\nAnd so the text goes on.\n\n".length;
    const sums = figures.get(one.kind) ?? {
      kind: one.kind,
      drawn: 0,
      right: 0,
      named: 0,
      placed: 0,
      falseDifferences: 0,
    };
    figures.set(one.kind, sums);
    sums.drawn += 1;
    const isRight = found !== null && one.expected.includes(found.verdict);
    if (isRight) sums.right += 1;
    const isSame = ["verbatim", "typography", "omission marked"].includes(one.kind);
    const isFalse = isSame && found?.differences.some(({ kind }) => kind !== "inserted") === true;
    if (isFalse) sums.falseDifferences += 1;
    if (one.within.length > 0) sums.named += 1;
    const isPlaced = isPlacedRightly(one, found, texts);
    if (isPlaced) sums.placed += 1;
    if (!isRight || isFalse || (one.within.length > 0 && !isPlaced))
      misses.push({ drawn: one, found });
  }
  return { figures: [...figures.values()], misses };
}

function isPlacedRightly(
  { within }: TrialQuotation,
  found: CheckedQuotation | null,
  texts: ReadonlyMap<string, string>,
): boolean {
  if (found === null || found.passage === null) return false;
  if (within.includes(`= ${found.passage}`)) return true;
  const letters = lettersOf(texts.get(found.passage) ?? "");
  return within.some((wanted) => letters.includes(wanted));
}
