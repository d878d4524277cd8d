import type { Command } from "commander";
import type { DispersionTable } from "../../contract/analysis.ts";
import { counted } from "../../core/text/counted.ts";
import {
  addTableOptions,
  answerTable,
  exportedTable,
  suggestOthers,
  type TableOptions,
} from "../answer-table.ts";
import type { CommandContext } from "../command-context.ts";
import { measure } from "../figures.ts";
import { widthOption } from "../named-options.ts";
import { loadNames, type Names } from "../names.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine, type Terminal } from "../terminal.ts";

interface DispersionOptions extends TableOptions, ScopeOptions {
  width?: number;
}

/** Columns of a bar that goes to no terminal. */
const USUAL_WIDTH = 80;

export function addDispersionCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("dispersion")
    .description("show where in each work the matches stand, and how evenly")
    .argument("<query...>", "what to look for");
  addScopeOptions(command).addOption(widthOption());
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<DispersionOptions>();
    const columns = options.width ?? context.terminal.columns ?? USUAL_WIDTH;
    await context.withReadout(options, async (call) => {
      const names = await loadNames(call);
      const scope = await scopeOf(call, query.join(" "), options, names);
      await answerTable(context, options, {
        ask: () => call("measureDispersion", scope),
        csv: exportedTable(call, { table: "dispersion", request: scope }),
        shown: (table) => ({
          ...table,
          rows: table.rows.map(({ work, ...row }) => ({ work, title: names.work(work), ...row })),
        }),
        async print(table) {
          printDispersion(context.terminal, table, names, columns);
          if (matchesOf(table) === 0) await suggestOthers(context, call, scope);
        },
      });
    });
  });
}

function printDispersion(
  terminal: Terminal,
  table: DispersionTable,
  names: Names,
  columns: number,
): void {
  for (const row of table.rows) {
    printLine(terminal, { text: names.work(row.work), style: "bold" });
    const found = `${counted(row.matches, "match", "matches")} in ${counted(row.words, "word")}`;
    printLine(terminal, `  ${found}${evenness(row)}`);
    printLine(terminal, `  ${barOf(row.ticks, columns - 2)}`);
  }
  const total = counted(matchesOf(table), "match", "matches");
  const works = `${total} in ${counted(table.rows.length, "work")}${evenness(table)}`;
  printLine(terminal, `${works}: ${table.reading}`);
}

function evenness({ juillandD, dp }: Pick<DispersionTable, "juillandD" | "dp">): string {
  if (juillandD === null || dp === null) return "";
  return `; Juilland’s D ${measure(juillandD, 3)}, DP ${measure(dp, 3)}`;
}

/** The work from its beginning to its end, a stroke where there is a match. */
function barOf(ticks: readonly number[], columns: number): string {
  const hit = new Set(ticks.map((place) => Math.min(columns - 1, Math.floor(place * columns))));
  return Array.from({ length: columns }, (_, at) => (hit.has(at) ? "|" : "·")).join("");
}

function matchesOf({ rows }: DispersionTable): number {
  return rows.reduce((sum, { matches }) => sum + matches, 0);
}
