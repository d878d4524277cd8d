import type { QueryOutcome, QueryProblem, Suggestion } from "../contract/search.ts";
import type { TextSpan } from "../contract/work.ts";
import { counted } from "../core/text/counted.ts";
import { visible } from "../node/visible.ts";
import type { CommandContext } from "./command-context.ts";
import { cutEnd, widthOf } from "./line-width.ts";
import { printLine, type Terminal } from "./terminal.ts";

/** Columns that a query is shown in. */
const WIDTH = 76;
/** Of a long query, what is shown before the place. */
const BEFORE = 36;
const MOST_SUGGESTIONS = 3;
const MOST_PROBLEMS = 10;

/** Says on standard error what in a query could be meant otherwise, where, and how it was read. */
export function complainOfQuery(
  { terminal, complain }: Pick<CommandContext, "terminal" | "complain">,
  { query, problems, index }: QueryOutcome,
): void {
  for (const problem of problems.slice(0, MOST_PROBLEMS)) {
    complain(problem.message, "query");
    for (const line of placeLines(query, problem)) terminal.err(`  ${line}\n`);
  }
  if (problems.length > MOST_PROBLEMS)
    terminal.err(`  … and ${counted(problems.length - MOST_PROBLEMS, "more problem")}\n`);
  if (!index.isComplete)
    complain(
      `The index is still being built: ${index.indexed} of ${index.passages} paragraphs were searched. Ask again for the rest.`,
      "index",
    );
}

/** Other spellings that would find something. */
export function printSuggestions(terminal: Terminal, suggestions: readonly Suggestion[]): void {
  for (const { query, total } of suggestions.slice(0, MOST_SUGGESTIONS))
    printLine(terminal, `Did you mean: ${query} (${total.toLocaleString("en")} found)`);
}

/** The query, carets under the place, and the nearest reading. */
function placeLines(query: string, { at, nearest }: QueryProblem): string[] {
  const { start, end } = at;
  const from = start > WIDTH / 2 ? clearOfPair(query, start - BEFORE) : 0;
  const before = `${from > 0 ? "…" : ""}${shown(query, { start: from, end: start })}`;
  const place = shown(query, at);
  const room = Math.max(1, WIDTH - widthOf(before));
  const line = cutEnd(before + place + shown(query, { start: end, end: end + WIDTH }), WIDTH);
  const carets = "^".repeat(Math.min(room, Math.max(1, widthOf(place))));
  return [
    line,
    " ".repeat(widthOf(before)) + carets,
    ...(nearest === undefined
      ? []
      : [`Nearest: ${cutEnd(flat(nearest.slice(0, WIDTH * 2)), WIDTH)}`]),
  ];
}

/** Never between the halves of a character. */
function clearOfPair(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}

/** One column for each tab and line break, so that carets stand right below. */
function shown(query: string, { start, end }: TextSpan): string {
  return flat(query.slice(start, Math.min(end, start + WIDTH * 2)));
}

function flat(text: string): string {
  return visible(text.replace(/\s/g, " "));
}
