import type { DossierEntry } from "../contract/dossier.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** Prints an entry of a dossier for people: what it is and says, then its id and what is to be known of it. */
export function printEntry(terminal: Terminal, entry: DossierEntry, details: string[]): void {
  const text = entry.text === "" ? (entry.annotation ?? "") : entry.text;
  printLine(terminal, { text: entry.entry, style: "bold" }, ` ${text}`);
  printLine(terminal, { text: `  ${[entry.id, ...details].join(" · ")}`, style: "dim" });
  printLine(terminal, "");
}
