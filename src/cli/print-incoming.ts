import {
  type AnnotationImportReport,
  INCOMING_OUTCOMES,
  type IncomingOutcome,
  type IncomingReport,
} from "../contract/annotation-import.ts";
import { count } from "./figures.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** Outcomes as they head an annotation, all of one width. */
const HEADS: Record<IncomingOutcome, string> = {
  exact: "exact       ",
  altered: "ALTERED     ",
  "not-found": "NOT FOUND   ",
  note: "note        ",
  here: "here already",
};
const INDENT = " ".repeat(14);
const MOST_SHOWN = 200;

/** What becomes of each annotation of a file, for people, and the sums. */
export function printIncoming(terminal: Terminal, report: AnnotationImportReport): void {
  for (const item of report.items) printItem(terminal, item);
  const counts = INCOMING_OUTCOMES.filter((outcome) => report.counts[outcome] > 0).map(
    (outcome) => `${HEADS[outcome].trim().toLowerCase()} ${count(report.counts[outcome])}`,
  );
  printLine(terminal, `${report.format}: ${counts.join(", ") || "no annotations"}`);
}

function printItem(terminal: Terminal, item: IncomingReport): void {
  const { outcome, words, note, found, passage, title } = item;
  printLine(terminal, { text: HEADS[outcome], style: "bold" }, `  ${shortened(words || note)}`);
  if (found !== null) printLine(terminal, `${INDENT}in the text: ${shortened(found)}`);
  if (words !== "" && note !== "") printLine(terminal, `${INDENT}note: ${shortened(note)}`);
  const place = passage ?? title;
  if (place !== null) printLine(terminal, { text: INDENT + place, style: "dim" });
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN).trimEnd().toWellFormed()}…` : line;
}
