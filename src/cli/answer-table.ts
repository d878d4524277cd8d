import type { Command } from "commander";
import type { TableRequest } from "../contract/analysis.ts";
import { ReadoutError } from "../contract/result.ts";
import type { QueryOutcome, SearchScope } from "../contract/search.ts";
import type { Call, CommandContext, GlobalOptions } from "./command-context.ts";
import { csvOption, forceOption, outOption } from "./named-options.ts";
import { complainOfQuery, printSuggestions } from "./query-complaints.ts";
import { saveFile } from "./save-file.ts";
import { checkOrder, type ScopeOptions } from "./search-scope.ts";
import { printJson, printLine } from "./terminal.ts";

/** What every command has that answers with a table. */
export interface TableOptions extends GlobalOptions {
  csv?: true;
  out?: string;
  force?: true;
}

/** A table, and its three shapes: CSV for spreadsheets, JSON for programs, lines for people. */
export interface TableAnswer<Table> {
  ask: () => Promise<Table>;
  /** The whole table as CSV. */
  csv: () => Promise<{ name: string; mediaType: string; text: string }>;
  shown: (table: Table) => unknown;
  print: (table: Table) => void | Promise<void>;
  /** The queries that it answers; default: its own, where it has one. */
  queries?: (table: Table) => Promise<QueryOutcome[]>;
}

export function addTableOptions(command: Command): Command {
  return command.addOption(csvOption()).addOption(outOption()).addOption(forceOption());
}

/** Asks for a table and gives it in the wanted shape; what has to be known of the query goes to standard error. */
export async function answerTable<Table extends object>(
  context: CommandContext,
  options: TableOptions & ScopeOptions,
  { ask, csv, shown, print, queries = ownQuery }: TableAnswer<Table>,
): Promise<void> {
  const isCsv = options.csv === true || options.out !== undefined;
  if (isCsv && options.json && options.out === undefined) throw twoShapes();
  const table = await ask();
  checkOrder(options);
  // JSON holds the problems itself.
  if (isCsv || !options.json)
    for (const query of await queries(table)) complainOfQuery(context, query);
  if (isCsv) return giveFile(context, options, await csv());
  if (options.json) return printJson(context.terminal, shown(table));
  await print(table);
}

/** A table of the API as CSV. */
export function exportedTable(call: Call, request: TableRequest) {
  return () => call("exportTable", request);
}

/** Where nothing was found: other spellings that would find something. */
export async function suggestOthers(
  { terminal }: CommandContext,
  call: Call,
  scope: SearchScope,
): Promise<void> {
  const { query, speakers, layers, works, from, to, wordForms } = scope;
  const { suggestions } = await call("search", {
    query,
    limit: 0,
    ...(speakers && { speakers }),
    ...(layers && { layers }),
    ...(works && { works }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(wordForms && { wordForms }),
  });
  printSuggestions(terminal, suggestions);
}

async function giveFile(
  { terminal }: CommandContext,
  { out, force, json }: TableOptions,
  { name, mediaType, text }: { name: string; mediaType: string; text: string },
): Promise<void> {
  if (out === undefined) return terminal.out(text);
  const path = await saveFile(out, text, force ?? false);
  if (json) printJson(terminal, { name, mediaType, path });
  else printLine(terminal, `Table written to ${path}`);
}

async function ownQuery(table: object): Promise<QueryOutcome[]> {
  return isOutcome(table) ? [table] : [];
}

function isOutcome(table: object): table is QueryOutcome {
  return "problems" in table && "index" in table;
}

function twoShapes(): ReadoutError {
  return new ReadoutError(
    "bad-input",
    "--csv and --json are two shapes of the same table. Nothing was printed. Choose one, or write the CSV to a file with --out.",
  );
}
