import type {
  CheckedQuotation,
  CheckReport,
  UnmarkedWords,
} from "../../../src/contract/checking.ts";
import { VERDICTS } from "../../../src/contract/checking.ts";

/** A quotation that is exact but for what a test says of it. */
export function quotation(about: Partial<CheckedQuotation>): CheckedQuotation {
  const text = about.text ?? "We agree to all of it.";
  const start = about.start ?? 0;
  const end = about.end ?? start + text.length;
  return {
    text,
    start,
    end,
    kind: "marks",
    pieces: [{ start, end }],
    verdict: "exact",
    passage: "talks/s1/p1",
    ranges: [{ passage: "talks/s1/p1", start: 0, end: text.length }],
    speaker: null,
    record: null,
    attributed: null,
    differences: [],
    score: 1,
    nearest: null,
    explanation: "Word for word as in the source.",
    ...about,
  };
}

export function unmarkedWords(start: number, text: string): UnmarkedWords {
  const range = { passage: "talks/s1/p2", start: 0, end: text.length };
  return {
    text,
    start,
    end: start + text.length,
    passage: range.passage,
    range,
    passages: 1,
    times: 1,
  };
}

/** A report with its sums. */
export function report(
  quotations: CheckedQuotation[],
  unmarked: UnmarkedWords[] = [],
): CheckReport {
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      quotations.filter((one) => one.verdict === verdict).length,
    ]),
  ) as CheckReport["summary"]["verdicts"];
  return {
    name: "draft.md",
    quotations,
    unmarked,
    summary: {
      quotations: quotations.length,
      verdicts,
      unmarked: unmarked.length,
      words: 100,
      passages: 10,
    },
    warnings: [],
  };
}
