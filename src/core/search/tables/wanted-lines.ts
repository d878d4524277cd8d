import type { ConcordanceLine } from "../../../contract/analysis.ts";
import type { TextRange } from "../../../contract/work.ts";

/** The lines of just these matches, in their order as lines; all of them when none are named. */
export function wantedLines(
  lines: ConcordanceLine[],
  matches: readonly TextRange[] | undefined,
): ConcordanceLine[] {
  if (!matches) return lines;
  const wanted = new Set(matches.map(keyOf));
  return lines.filter(({ passage, at: { start, end } }) =>
    wanted.has(keyOf({ passage, start, end })),
  );
}

function keyOf({ passage, start, end }: TextRange): string {
  return `${start} ${end} ${passage}`;
}
