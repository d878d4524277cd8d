import type { Command } from "commander";
import type { KeynessRequest, KeynessTable } from "../../contract/analysis.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { QueryOutcome, SearchScope } from "../../contract/search.ts";
import { counted } from "../../core/text/counted.ts";
import { addTableOptions, answerTable, exportedTable, type TableOptions } from "../answer-table.ts";
import type { Call, CommandContext } from "../command-context.ts";
import { count, measure } from "../figures.ts";
import { againstOption, leastOption, limitOption } from "../named-options.ts";
import { loadNames } from "../names.ts";
import { printTable } from "../print-table.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine, type Terminal } from "../terminal.ts";

interface KeynessOptions extends TableOptions, ScopeOptions {
  against?: string;
  least?: number;
  limit: number;
}

export function addKeynessCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("keyness")
    .description("list the words that some paragraphs have more often, or less, than others")
    .argument("[query...]", "finds the paragraphs in question; filters narrow them");
  addScopeOptions(command)
    .addOption(againstOption())
    .addOption(leastOption("occurrences in both together"))
    .addOption(limitOption("words", 100));
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<KeynessOptions>();
    await context.withReadout(options, async (call) => {
      const focus = await scopeOf(call, query.join(" "), options, await loadNames(call));
      checkFocus(focus);
      const request = requestOf(focus, options);
      await answerTable(context, options, {
        ask: () => call("findKeyWords", request),
        csv: exportedTable(call, { table: "keyness", request }),
        shown: (table) => table,
        queries: (table) => queriesOf(call, table, options.against),
        print: (table) => printKeyWords(context.terminal, table, options.against),
      });
    });
  });
}

/** Everything has no rest that it could differ from. */
function checkFocus({ query, ...filters }: SearchScope): void {
  const { wordForms: _forms, ...narrowing } = filters;
  if (query.trim() !== "" || Object.keys(narrowing).length > 0) return;
  throw new ReadoutError(
    "bad-input",
    "It was not said whose words to compare. Nothing was counted. Give a query or a filter, such as --speaker.",
  );
}

function requestOf(focus: SearchScope, options: KeynessOptions): KeynessRequest {
  const { against, least, limit, forms } = options;
  return {
    focus,
    limit,
    ...(against !== undefined && {
      reference: { query: against, ...(forms && { wordForms: true }) },
    }),
    ...(least !== undefined && { least }),
  };
}

/** Both queries, each with its own problems: the table holds those of the focus, then the other’s. */
async function queriesOf(
  call: Call,
  table: KeynessTable,
  against: string | undefined,
): Promise<QueryOutcome[]> {
  if (against === undefined || table.problems.length === 0) return [table];
  const other = await call("search", { query: against, limit: 0 });
  const own = table.problems.slice(0, table.problems.length - other.problems.length);
  return [{ ...table, problems: own }, other];
}

function printKeyWords(terminal: Terminal, table: KeynessTable, against: string | undefined): void {
  printTable(
    terminal,
    [
      { title: "word", cell: ({ word }) => word },
      { title: "here", cell: ({ focus }) => count(focus), align: "right" },
      { title: "there", cell: ({ reference }) => count(reference), align: "right" },
      {
        title: "per 10,000",
        cell: ({ focusPerTenThousand }) => measure(focusPerTenThousand, 2),
        align: "right",
      },
      {
        title: "there",
        cell: ({ referencePerTenThousand }) => measure(referencePerTenThousand, 2),
        align: "right",
      },
      { title: "keyness", cell: ({ keyness }) => measure(keyness, 2), align: "right" },
      { title: "log ratio", cell: ({ logRatio }) => measure(logRatio, 2), align: "right" },
    ],
    table.rows,
  );
  const shown = table.rows.length < table.total ? `, the first ${table.rows.length} shown` : "";
  const there = `${counted(table.referenceWords, "word")} there`;
  const reading = table.query.trim() === "" ? "" : `: ${table.reading}`;
  const what = `${there} (${against ?? "all the rest"})`;
  printLine(terminal, `${counted(table.total, "key word")}${shown}`);
  printLine(terminal, `${counted(table.focusWords, "word")} here against ${what}${reading}`);
}
