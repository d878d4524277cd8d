import type { Dossier, DossierNode, DossierOverview } from "../contract/dossier.ts";
import { counted } from "../core/text/counted.ts";
import { entriesIn } from "./find-dossier.ts";
import { printTable } from "./print-table.ts";
import { printLine, type Terminal } from "./terminal.ts";
import { markedWords } from "../core/corpus/marked-words.ts";

/** Prints a dossier for people, every entry with its id, those under a claim farther in. */
export function printDossier(terminal: Terminal, { id, title, entries }: Dossier): void {
  printLine(terminal, { text: title, style: "bold" });
  printLine(terminal, { text: id, style: "dim" });
  for (const { node, level } of entriesIn(entries)) printNode(terminal, node, "  ".repeat(level));
}

/** Prints one entry for people. */
export function printNode(terminal: Terminal, node: DossierNode, indent = ""): void {
  const { kind, text, stance, annotation } = node;
  printLine(terminal, "");
  if (kind === "claim") printLine(terminal, indent, { text, style: "bold" });
  else if (kind === "words") printText(terminal, text, indent);
  else printExcerpt(terminal, node, indent);
  const facts = [node.id, kind, stance, annotation?.id].filter(Boolean);
  printLine(terminal, { text: `${indent}${facts.join(" · ")}`, style: "dim" });
}

function printExcerpt(terminal: Terminal, { text, annotation }: DossierNode, indent: string): void {
  if (!annotation) printLine(terminal, `${indent}The annotation was deleted; undo or the bin.`);
  else {
    const words = markedWords(annotation.target);
    printText(terminal, words === "" ? annotation.note : `“${words}”`, indent);
    if (annotation.anchor.status === "altered" || annotation.anchor.status === "lost")
      printLine(terminal, `${indent}${STANDING[annotation.anchor.status]}`);
  }
  if (text !== "") printText(terminal, text, indent);
}

const STANDING = {
  altered: "Its words were changed in the text.",
  lost: "Its words are not in the text any more.",
} as const;

function printText(terminal: Terminal, text: string, indent: string): void {
  for (const line of text.split("\n")) printLine(terminal, `${indent}${line}`);
}

/** Prints for people what the claims of a dossier stand on, and what it does not use. */
export function printReview(terminal: Terminal, overview: DossierOverview): void {
  const { claims, missing, unusedRecords, unusedSpeakers, tags } = overview;
  printTable(
    terminal,
    [
      { title: "Claim", cell: ({ text, level }) => `${"  ".repeat(level)}${text}` },
      { title: "For", align: "right", cell: (claim) => `${claim.for}` },
      { title: "Against", align: "right", cell: (claim) => `${claim.against}` },
      { title: "Neither", align: "right", cell: (claim) => `${claim.open}` },
      { title: "Records", align: "right", cell: (claim) => `${claim.records.length}` },
      { title: "", cell: ({ isOnOneRecord }) => (isOnOneRecord ? "on one record only" : "") },
    ],
    claims,
  );
  printList(terminal, "Not where they were", missing, ({ text, why }) => `${why}: ${text}`);
  printList(terminal, "Records that are not used", unusedRecords, ({ title }) => title);
  printList(terminal, "Speakers who are not quoted", unusedSpeakers, ({ title }) => title);
  printList(
    terminal,
    "Tags on the same passages",
    tags,
    (pair) => `${pair.tags.join(" + ")}: ${counted(pair.passages, "passage")}`,
  );
}

function printList<T>(
  terminal: Terminal,
  title: string,
  rows: readonly T[],
  lineOf: (row: T) => string,
): void {
  if (rows.length === 0) return;
  printLine(terminal, "");
  printLine(terminal, { text: `${title} (${rows.length})`, style: "bold" });
  for (const row of rows) printLine(terminal, `  ${lineOf(row)}`);
}
