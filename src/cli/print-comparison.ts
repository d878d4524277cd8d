import type { ComparedAnnotation, Difference, LibraryComparison } from "../contract/library.ts";
import { count } from "./figures.ts";
import { printMarked } from "./print-annotation.ts";
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

/** Prints for people how another copy of the library stands to this one, and every annotation that differs. */
export function printComparison(terminal: Terminal, comparison: LibraryComparison): void {
  printCompared(terminal, comparison.annotations);
  printLine(terminal, countsOf(comparison));
}

/** Prints annotations as the other copy has them, else as they are here. */
export function printCompared(
  terminal: Terminal,
  annotations: readonly ComparedAnnotation[],
): void {
  for (const { difference, parts, here, there } of annotations) {
    const annotation = there ?? here;
    if (!annotation) continue;
    const what = DIFFERENCES[difference];
    printMarked(terminal, annotation, [parts.length > 0 ? `${what}: ${parts.join(", ")}` : what]);
  }
}

function countsOf({ counts }: LibraryComparison): string {
  const differences = Object.keys(DIFFERENCES) as Difference[];
  const present = differences.filter((difference) => counts[difference] > 0);
  if (present.length === 0) return "There are no annotations in either.";
  return present
    .map((difference) => `${count(counts[difference])} ${DIFFERENCES[difference]}`)
    .join(", ");
}
