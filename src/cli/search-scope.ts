import type { Command } from "commander";
import { ReadoutError } from "../contract/result.ts";
import type { SearchLayer, SearchScope } from "../contract/search.ts";
import { firstDayOf, lastDayOf } from "../core/corpus/iso-date.ts";
import { checkWork } from "./check-work.ts";
import type { Call } from "./command-context.ts";
import { findPerson } from "./find-person.ts";
import { formsOption, layerOption, speakerOption } from "./named-options.ts";
import type { Names } from "./names.ts";

/** What narrows a search or a count. */
export interface ScopeOptions {
  speaker?: string[];
  layer?: SearchLayer[];
  work?: string;
  from?: string;
  to?: string;
  forms?: true;
}

export function addScopeOptions(command: Command): Command {
  return command
    .addOption(speakerOption())
    .addOption(layerOption())
    .option("--work <work>", "only in one work")
    .option("--from <date>", "only records of this day or later: 1999, 1999-09 or 1999-09-12")
    .option("--to <date>", "only records of this day or earlier")
    .addOption(formsOption())
    .addHelpText("after", LANGUAGE);
}

const LANGUAGE = `
In a query all words have to be there: sanctions iran
  "exact phrase"   iran OR iraq   NOT iran or -iran   (brackets)   beginn*   wom?n   mispeled~
  duma near/5 vote   =Bush (as written)   speaker:putin   date:1999-09..2000-01   has:note
Put a query in single quotation marks, so that the shell leaves it alone.`;

/**
 * A query within the filters of a command line.
 * @throws ReadoutError `bad-input`, `work-not-found`
 */
export async function scopeOf(
  call: Call,
  query: string,
  options: ScopeOptions,
  { people }: Names,
): Promise<SearchScope> {
  const { speaker, layer, work, from, to, forms } = options;
  await checkWork(call, work);
  return {
    query,
    ...(speaker && { speakers: speaker.map((wanted) => findPerson(people, wanted).id) }),
    ...(layer && { layers: layer }),
    ...(work !== undefined && { works: [work] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(forms && { wordForms: true }),
  };
}

/**
 * To be called once both are known to be dates.
 * @throws ReadoutError `bad-input`
 */
export function checkOrder({ from, to }: ScopeOptions): void {
  if (from === undefined || to === undefined || firstDayOf(from) <= lastDayOf(to)) return;
  throw new ReadoutError(
    "bad-input",
    `--from ${from} is after --to ${to}, so that nothing can match. Nothing was changed.`,
  );
}
