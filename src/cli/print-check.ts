import {
  type CheckedQuotation,
  type CheckReport,
  VERDICTS,
  type Verdict,
} from "../contract/checking.ts";
import { count } from "./figures.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** Verdicts as they head a finding, all of one width. */
const HEADS: Record<Verdict, string> = {
  exact: "exact       ",
  altered: "ALTERED     ",
  joined: "JOINED      ",
  "wrong-source": "WRONG SOURCE",
  cut: "CUT         ",
  "not-here": "not here    ",
};
const MOST_SHOWN = 200;

/** What was found in a text, for people: each quotation, each run of words without marks, and the sums. */
export function printCheck(terminal: Terminal, report: CheckReport): void {
  const { name, quotations, unmarked, summary, warnings } = report;
  printLine(terminal, { text: name, style: "bold" });
  for (const warning of warnings) printLine(terminal, `  note: ${warning}`);
  for (const quotation of quotations) printQuotation(terminal, quotation);
  for (const { text, passage, passages } of unmarked) {
    printLine(terminal, "no marks      ", shortened(text));
    const more = passages > 1 ? `, and ${count(passages - 1)} more` : "";
    printLine(terminal, `              ${passage}${more}`);
  }
  const verdicts = VERDICTS.map((verdict) => `${verdict} ${count(summary.verdicts[verdict])}`);
  printLine(
    terminal,
    `${count(summary.quotations)} quotations: ${verdicts.join(", ")}; without marks ${count(summary.unmarked)}`,
  );
}

function printQuotation(terminal: Terminal, quotation: CheckedQuotation): void {
  const { verdict, text, explanation, passage, nearest } = quotation;
  printLine(terminal, { text: HEADS[verdict], style: "bold" }, `  ${shortened(text)}`);
  if (verdict !== "exact") printLine(terminal, `              ${explanation}`);
  const place = passage ?? nearest;
  if (place !== null) printLine(terminal, { text: `              ${place}`, style: "dim" });
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN).trimEnd().toWellFormed()}…` : line;
}
