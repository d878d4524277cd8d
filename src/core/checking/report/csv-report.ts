import type { CheckReport } from "../../../contract/checking.ts";
import { writeTable } from "../../csv/write-table.ts";

const HEADER = [
  "verdict",
  "quotation",
  "start",
  "end",
  "passage",
  "speaker",
  "record",
  "attributed to",
  "attributed date",
  "score",
  "explanation",
];

/** One line for each quotation, then one for each run of words without marks. */
export function reportAsCsv({ quotations, unmarked }: CheckReport): string {
  const lines = quotations.map((one) => [
    one.verdict,
    one.text,
    one.start,
    one.end,
    one.passage ?? one.nearest,
    one.speaker,
    one.record,
    one.attributed?.speaker ?? one.attributed?.name,
    one.attributed?.date,
    one.score.toFixed(3),
    one.explanation,
  ]);
  const taken = unmarked.map(({ text, start, end, passage, passages }) => [
    "unmarked",
    text,
    start,
    end,
    passage,
    "",
    "",
    "",
    "",
    "",
    passages === 1 ? "Taken over without quotation marks." : `Stands in ${passages} passages.`,
  ]);
  return writeTable(
    HEADER,
    [...lines, ...taken].map((line) => line.map((value) => value ?? "")),
  );
}
