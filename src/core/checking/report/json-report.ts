import type { CheckReport } from "../../../contract/checking.ts";

/** A report for programs; offsets are UTF-16 code units of the manuscript’s plain text, which `offsets` says as well. */
export function reportAsJson(report: CheckReport): string {
  return JSON.stringify(reportForPrograms(report), null, 2);
}

function reportForPrograms({ name, quotations, unmarked, summary, warnings }: CheckReport) {
  return {
    file: name,
    offsets: "UTF-16 code units",
    quotations: quotations.map(
      ({ text, start, end, verdict, passage, speaker, record, ...more }) => ({
        text,
        start,
        end,
        verdict,
        passage,
        speaker,
        record,
        attributed: more.attributed,
        differences: more.differences,
        score: Math.round(more.score * 1000) / 1000,
        nearest: more.nearest,
        explanation: more.explanation,
      }),
    ),
    unmarked: unmarked.map(({ text, start, end, passage, passages, times }) => ({
      text,
      start,
      end,
      passage,
      passages,
      times,
    })),
    summary,
    warnings,
  };
}
