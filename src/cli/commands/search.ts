import type { Command } from "commander";
import type { Hit, SearchOrder, SearchPage, SearchRequest } from "../../contract/search.ts";
import { addTableOptions, answerTable, type TableOptions } from "../answer-table.ts";
import type { Call, CommandContext } from "../command-context.ts";
import { hitsFile } from "../hits-csv.ts";
import { facetsOption, limitOption, offsetOption, orderOption } from "../named-options.ts";
import { loadNames, type Names } from "../names.ts";
import { printHits } from "../print-hits.ts";
import { addScopeOptions, scopeOf, type ScopeOptions } from "../search-scope.ts";

interface SearchOptions extends TableOptions, ScopeOptions {
  order: SearchOrder;
  facets?: true;
  offset?: number;
  limit: number;
}

export function addSearchCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("search")
    .description("find paragraphs, and one’s own notes, that answer to a query")
    .argument("<query...>", "words and phrases, see below");
  addScopeOptions(command)
    .addOption(orderOption())
    .addOption(facetsOption())
    .addOption(offsetOption())
    .addOption(limitOption());
  addTableOptions(command).action(async (query: string[]) => {
    const options = command.optsWithGlobals<SearchOptions>();
    await context.withReadout(options, async (call) => {
      const names = await loadNames(call);
      const scope = await scopeOf(call, query.join(" "), options, names);
      const request = { ...scope, ...pageOf(options) };
      await answerTable(context, options, {
        ask: () => call("search", request),
        csv: async () => hitsFile(await everyHit(call, request), names),
        shown: (page) => shownPage(page, names),
        print: (page) => printHits(context.terminal, page, names, options.offset ?? 0),
      });
    });
  });
}

function pageOf(
  options: SearchOptions,
): Pick<SearchRequest, "order" | "facets" | "offset" | "limit"> {
  const { order, facets, offset, limit } = options;
  return { order, limit, ...(facets && { facets }), ...(offset !== undefined && { offset }) };
}

/** Hits that are asked for at once; so many fit in memory, whatever is found. */
const PAGE = 10_000;

async function everyHit(call: Call, request: SearchRequest): Promise<Hit[]> {
  const hits: Hit[] = [];
  for (;;) {
    const page = await call("search", {
      ...request,
      facets: false,
      offset: hits.length,
      limit: PAGE,
    });
    hits.push(...page.hits);
    if (page.hits.length === 0 || hits.length >= page.total) return hits;
  }
}

function shownPage({ hits, facets, ...page }: SearchPage, names: Names) {
  return {
    ...page,
    hits: hits.map((hit) => shownHit(hit, names)),
    facets: facets.map(({ field, values }) => ({
      field,
      values: values.map((each) => ({ ...each, name: names.value(field, each.value) })),
    })),
  };
}

function shownHit(hit: Hit, names: Names) {
  const { work, passage, kind, speaker, record, date, text, matches } = hit;
  return {
    work,
    passage,
    address: passage,
    kind,
    layer: hit.layer,
    section: hit.section,
    speaker: names.person(speaker),
    speakerId: speaker,
    record,
    date,
    annotation: hit.annotation,
    text,
    matches: matches.map(({ start, end }) => [start, end]),
  };
}
