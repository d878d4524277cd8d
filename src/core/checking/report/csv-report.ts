import type { CheckReport } from "../../../contract/checking.ts";

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

/** One line for each quotation, then one for each run of words without marks; RFC 4180, with the mark that Excel wants. */
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
  const all = [HEADER, ...lines, ...taken];
  return `\uFEFF${all.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

/** What a spreadsheet would take for a formula is text. */
function cell(value: string | number | null | undefined): string {
  const text = String(value ?? "");
  const safe = typeof value === "string" && /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
