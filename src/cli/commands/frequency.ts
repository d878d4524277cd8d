import type { Command } from "commander";
import type { CountBy, Frequency, FrequencyTable } from "../../contract/analysis.ts";
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
import { byOption } from "../named-options.ts";
import { loadNames, type Names } from "../names.ts";
import { printTable } from "../print-table.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine, type Terminal } from "../terminal.ts";

interface FrequencyOptions extends TableOptions, ScopeOptions {
  by: CountBy;
}

export function addFrequencyCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("frequency")
    .description("count matches by speaker, record, year, work or layer, also per 10,000 words")
    .argument("<query...>", "what to count");
  addScopeOptions(command).addOption(byOption());
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<FrequencyOptions>();
    await context.withReadout(options, async (call) => {
      const names = await loadNames(call);
      const scope = await scopeOf(call, query.join(" "), options, names);
      const request = { ...scope, by: options.by };
      await answerTable(context, options, {
        ask: () => call("countFrequencies", request),
        csv: exportedTable(call, { table: "frequency", request }),
        shown: (table) => ({ ...table, rows: namedRows(table, names) }),
        async print(table) {
          printFrequencies(context.terminal, table, names);
          if (table.total.matches === 0) await suggestOthers(context, call, scope);
        },
      });
    });
  });
}

function namedRows({ by, rows }: FrequencyTable, names: Names) {
  return rows.map(({ value, ...row }) => ({ value, name: names.value(by, value), ...row }));
}

function printFrequencies(terminal: Terminal, table: FrequencyTable, names: Names): void {
  type Row = Frequency & { name: string };
  const rows: Row[] = [...namedRows(table, names), { ...table.total, name: "all" }];
  printTable(
    terminal,
    [
      { title: table.by, cell: ({ name }) => name },
      { title: "matches", cell: ({ matches }) => count(matches), align: "right" },
      { title: "paragraphs", cell: ({ passages }) => count(passages), align: "right" },
      { title: "words", cell: ({ words }) => count(words), align: "right" },
      {
        title: "per 10,000",
        cell: ({ perTenThousand }) => measure(perTenThousand, 2),
        align: "right",
      },
    ],
    rows,
  );
  printLine(terminal, `${counted(table.total.matches, "match", "matches")}: ${table.reading}`);
}
