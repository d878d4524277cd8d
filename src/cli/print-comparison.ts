import { isAnnotation } from "../contract/dossier.ts";
import type { ComparedItem, Difference, LibraryComparison } from "../contract/library.ts";
import { count } from "./figures.ts";
import { printMarked } from "./print-annotation.ts";
import { printEntry } from "./print-entry.ts";
import { printLine, type Terminal } from "./terminal.ts";

const DIFFERENCES: Record<Difference, string> = {
  new: "not here yet",
  "only-here": "only here",
  "changed-here": "changed here",
  "changed-there": "changed there",
  "changed-both": "changed in both",
  "deleted-here": "deleted here",
  "deleted-there": "deleted there",
  same: "the same",
};

/** Prints for people how another copy of the library stands to this one, and every item that differs. */
export function printComparison(terminal: Terminal, comparison: LibraryComparison): void {
  printCompared(terminal, comparison.items);
  printLine(terminal, countsOf(comparison));
}

/** Prints annotations and entries of dossiers as the other copy has them, else as they are here. */
export function printCompared(terminal: Terminal, items: readonly ComparedItem[]): void {
  for (const { difference, parts, here, there } of items) {
    const item = there ?? here;
    if (!item) continue;
    const what = DIFFERENCES[difference];
    const details = [parts.length > 0 ? `${what}: ${parts.join(", ")}` : what];
    if (isAnnotation(item)) printMarked(terminal, item, details);
    else printEntry(terminal, item, details);
  }
}

function countsOf({ counts }: LibraryComparison): string {
  const differences = Object.keys(DIFFERENCES) as Difference[];
  const present = differences.filter((difference) => counts[difference] > 0);
  if (present.length === 0) return "There is nothing in either.";
  return present
    .map((difference) => `${count(counts[difference])} ${DIFFERENCES[difference]}`)
    .join(", ");
}
