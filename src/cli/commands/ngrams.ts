import type { Command } from "commander";
import type { NgramsRequest, NgramTable } from "../../contract/analysis.ts";
import { counted } from "../../core/text/counted.ts";
import {
  addTableOptions,
  answerTable,
  exportedTable,
  suggestOthers,
  type TableOptions,
} from "../answer-table.ts";
import type { CommandContext } from "../command-context.ts";
import { count } from "../figures.ts";
import { leastOption, limitOption, wordsOption } from "../named-options.ts";
import { loadNames } from "../names.ts";
import { printTable } from "../print-table.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine, type Terminal } from "../terminal.ts";

interface NgramsOptions extends TableOptions, ScopeOptions {
  size?: number;
  least?: number;
  limit: number;
}

export function addNgramsCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("ngrams")
    .description("list the words that often follow one another")
    .argument("[query...]", "only in the paragraphs that it finds");
  addScopeOptions(command)
    .addOption(wordsOption("--size", "words in a row; 2 without it", 2, 5))
    .addOption(leastOption("occurrences"))
    .addOption(limitOption("rows", 100));
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<NgramsOptions>();
    await context.withReadout(options, async (call) => {
      const scope = await scopeOf(call, query.join(" "), options, await loadNames(call));
      const request = { ...scope, ...rowsOf(options) };
      await answerTable(context, options, {
        ask: () => call("countNgrams", request),
        csv: exportedTable(call, { table: "ngrams", request }),
        shown: (table) => table,
        async print(table) {
          printNgrams(context.terminal, table);
          if (table.total === 0) await suggestOthers(context, call, scope);
        },
      });
    });
  });
}

function rowsOf({ size, least, limit }: NgramsOptions): Partial<NgramsRequest> {
  return {
    limit,
    ...(size !== undefined && { size }),
    ...(least !== undefined && { least }),
  };
}

function printNgrams(terminal: Terminal, table: NgramTable): void {
  printTable(
    terminal,
    [
      { title: "words", cell: ({ words }) => words },
      { title: "occurrences", cell: ({ occurrences }) => count(occurrences), align: "right" },
      { title: "paragraphs", cell: ({ passages }) => count(passages), align: "right" },
    ],
    table.rows,
  );
  const shown = table.rows.length < table.total ? `, the first ${table.rows.length} shown` : "";
  const reading = table.query.trim() === "" ? "" : `: ${table.reading}`;
  printLine(terminal, `${counted(table.total, "sequence")}${shown}${reading}`);
}
