import type { Command } from "commander";
import type {
  ConcordanceLine,
  ConcordancePage,
  ConcordanceRequest,
  ConcordanceSort,
} from "../../contract/analysis.ts";
import { counted } from "../../core/text/counted.ts";
import {
  addTableOptions,
  answerTable,
  exportedTable,
  suggestOthers,
  type TableOptions,
} from "../answer-table.ts";
import type { CommandContext } from "../command-context.ts";
import {
  limitOption,
  lineSortOption,
  offsetOption,
  widthOption,
  wordsOption,
} from "../named-options.ts";
import { loadNames, type Names } from "../names.ts";
import { contextFor, printConcordance } from "../print-concordance.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";
import { printLine } from "../terminal.ts";

interface ConcordanceOptions extends TableOptions, ScopeOptions {
  sort: ConcordanceSort;
  words?: number;
  width?: number;
  offset?: number;
  limit: number;
}

/** Columns of a line that goes to no terminal. */
const USUAL_WIDTH = 120;

export function addConcordanceCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("concordance")
    .description("list every match in its context, one below the other")
    .argument("<query...>", "what to look for");
  addScopeOptions(command)
    .addOption(lineSortOption())
    .addOption(wordsOption("--words", "words beside the match to sort by", 1, 3))
    .addOption(widthOption())
    .addOption(offsetOption("lines"))
    .addOption(limitOption("lines"));
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<ConcordanceOptions>();
    const columns = options.width ?? context.terminal.columns ?? USUAL_WIDTH;
    await context.withReadout(options, async (call) => {
      const names = await loadNames(call);
      const scope = await scopeOf(call, query.join(" "), options, names);
      const request = { ...scope, ...linesOf(options), width: contextFor(columns) };
      await answerTable(context, options, {
        ask: () => call("concordance", request),
        csv: exportedTable(call, { table: "concordance", request }),
        shown: (page) => shownPage(page, names),
        async print(page) {
          printConcordance(context.terminal, page.lines, names, columns);
          printLine(context.terminal, totalOf(page, options.offset ?? 0));
          if (page.total === 0) await suggestOthers(context, call, scope);
        },
      });
    });
  });
}

function linesOf({ sort, words, offset, limit }: ConcordanceOptions): Partial<ConcordanceRequest> {
  return {
    sort,
    limit,
    ...(words !== undefined && { words }),
    ...(offset !== undefined && { offset }),
  };
}

function shownPage({ lines, ...page }: ConcordancePage, names: Names) {
  return { ...page, lines: lines.map((line) => shownLine(line, names)) };
}

function shownLine(line: ConcordanceLine, names: Names) {
  const { passage, speaker, at } = line;
  return {
    ...line,
    address: passage,
    speaker: names.person(speaker),
    speakerId: speaker,
    at: [at.start, at.end],
  };
}

function totalOf({ total, passages, lines, reading }: ConcordancePage, offset: number): string {
  const found = `${counted(total, "match", "matches")} in ${counted(passages, "paragraph")}`;
  const shown = `lines ${offset + 1} to ${offset + lines.length} shown`;
  const part = lines.length === total ? [] : [lines.length === 0 ? "none shown" : shown];
  return `${[found, ...part].join(", ")}: ${reading}`;
}
