import type { ConcordanceLine } from "../contract/analysis.ts";
import { cutEnd, cutStart, oneLine, padEnd, padStart, widthOf } from "./line-width.ts";
import type { Names } from "./names.ts";
import { printLine, type Terminal } from "./terminal.ts";

const GAP = "  ";
/** Narrower lines do not name the speaker. */
const LEAST_FOR_SPEAKERS = 90;
const MOST_FOR_SPEAKERS = 16;
/** However long the addresses, so much is left for the words. */
const LEAST_FOR_WORDS = 30;

/** How wide the columns are. */
interface Layout {
  speaker: number;
  left: number;
  /** The longest match, or as much of it as leaves room for its context. */
  match: number;
  /** Of the match and what follows it. */
  rest: number;
}

/** Prints key words in context, one match below the other: speaker, context, match, context, address. */
export function printConcordance(
  terminal: Terminal,
  lines: readonly ConcordanceLine[],
  names: Names,
  columns: number,
): void {
  const layout = layoutOf(lines, names, columns);
  for (const line of lines) {
    const match = cutEnd(oneLine(line.match), layout.match);
    const right = cutEnd(oneLine(line.right), layout.rest - widthOf(match));
    const speaker = padEnd(cutEnd(speakerOf(line, names), layout.speaker), layout.speaker);
    printLine(
      terminal,
      ...(layout.speaker > 0 ? [{ text: `${speaker}${GAP}`, style: "dim" as const }] : []),
      padStart(cutStart(oneLine(line.left), layout.left), layout.left),
      { text: match, style: "underline" },
      padEnd(right, layout.rest - widthOf(match)),
      { text: `${GAP}${oneLine(line.passage)}`, style: "dim" },
    );
  }
}

/** Characters of context to ask for, on either side, so that a line of so many columns is full. */
export function contextFor(columns: number): number {
  return Math.max(20, Math.min(200, Math.floor(columns / 2)));
}

function layoutOf(lines: readonly ConcordanceLine[], names: Names, columns: number): Layout {
  const widest = (text: (line: ConcordanceLine) => string) =>
    lines.reduce((most, line) => Math.max(most, widthOf(text(line))), 0);
  const speaker =
    columns < LEAST_FOR_SPEAKERS
      ? 0
      : Math.min(
          MOST_FOR_SPEAKERS,
          widest((line) => speakerOf(line, names)),
        );
  const address = widest(({ passage }) => oneLine(passage)) + GAP.length;
  const aside = address + (speaker > 0 ? speaker + GAP.length : 0);
  const words = Math.max(LEAST_FOR_WORDS, columns - aside);
  const match = Math.min(
    widest((line) => oneLine(line.match)),
    Math.floor(words / 2),
  );
  const left = Math.floor((words - match) / 2);
  return { speaker, left, match, rest: words - left };
}

function speakerOf({ speaker, kind }: ConcordanceLine, names: Names): string {
  return oneLine(names.shortPerson(speaker) ?? kind);
}
