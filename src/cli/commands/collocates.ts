import type { Command } from "commander";
import type { CollocateSort, CollocatesRequest, CollocateTable } from "../../contract/analysis.ts";
import { counted } from "../../core/text/counted.ts";
import {
  addTableOptions,
  answerTable,
  exportedTable,
  suggestOthers,
  type TableOptions,
} from "../answer-table.ts";
import type { CommandContext } from "../command-context.ts";
import { count, measure } from "../figures.ts";
import { collocateSortOption, leastOption, limitOption, wordsOption } from "../named-options.ts";
import { loadNames } from "../names.ts";
import { printTable } from "../print-table.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine, type Terminal } from "../terminal.ts";

interface CollocatesOptions extends TableOptions, ScopeOptions {
  window?: number;
  left?: number;
  right?: number;
  least?: number;
  sort: CollocateSort;
  limit: number;
}

export function addCollocatesCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("collocates")
    .description("list the words that stand near the matches more often than chance has it")
    .argument("<query...>", "what to look for");
  addScopeOptions(command)
    .addOption(
      wordsOption("--window", "words on either side that count as near; 5 without it", 0, 10),
    )
    .addOption(wordsOption("--left", "the same for the left side alone", 0, 10))
    .addOption(wordsOption("--right", "the same for the right side alone", 0, 10))
    .addOption(leastOption("co-occurrences"))
    .addOption(collocateSortOption())
    .addOption(limitOption("words", 100));
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<CollocatesOptions>();
    await context.withReadout(options, async (call) => {
      const names = await loadNames(call);
      const scope = await scopeOf(call, query.join(" "), options, names);
      const request = { ...scope, ...windowOf(options) };
      await answerTable(context, options, {
        ask: () => call("findCollocates", request),
        csv: exportedTable(call, { table: "collocates", request }),
        shown: (table) => table,
        async print(table) {
          printCollocates(context.terminal, table);
          if (table.matches === 0) await suggestOthers(context, call, scope);
        },
      });
    });
  });
}

function windowOf(options: CollocatesOptions): Partial<CollocatesRequest> {
  const { window, left = window, right = window, least, sort, limit } = options;
  return {
    sort,
    limit,
    ...(left !== undefined && { left }),
    ...(right !== undefined && { right }),
    ...(least !== undefined && { least }),
  };
}

function printCollocates(terminal: Terminal, table: CollocateTable): void {
  printTable(
    terminal,
    [
      { title: "word", cell: ({ word }) => word },
      { title: "together", cell: ({ together }) => count(together), align: "right" },
      { title: "expected", cell: ({ expected }) => measure(expected, 2), align: "right" },
      { title: "in all", cell: ({ occurrences }) => count(occurrences), align: "right" },
      {
        title: "log-likelihood",
        cell: ({ logLikelihood }) => measure(logLikelihood, 2),
        align: "right",
      },
      { title: "logDice", cell: ({ logDice }) => measure(logDice, 2), align: "right" },
    ],
    table.rows,
  );
  const shown = table.rows.length < table.total ? `, the first ${table.rows.length} shown` : "";
  const around = `around ${counted(table.matches, "match", "matches")}`;
  printLine(terminal, `${counted(table.total, "word")} ${around}${shown}: ${table.reading}`);
}
