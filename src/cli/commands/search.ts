import type { Command } from "commander";
import type { PersonOverview } from "../../contract/overview.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Hit, SearchLayer, SearchPage, SearchRequest } from "../../contract/search.ts";
import { firstDayOf, lastDayOf } from "../../core/corpus/iso-date.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { findPerson } from "../find-person.ts";
import { checkWork } from "../check-work.ts";
import { layerOption, limitOption, speakerOption } from "../named-options.ts";
import { printJson, printLine, type Piece, type Terminal } from "../terminal.ts";

interface SearchOptions extends GlobalOptions {
  speaker?: string[];
  layer?: SearchLayer[];
  work?: string;
  from?: string;
  to?: string;
  limit: number;
}

export function addSearchCommand(program: Command, context: CommandContext): void {
  const { terminal, complain, withReadout } = context;
  program
    .command("search")
    .description('find passages: all words, the last one as a beginning; "exact phrase"')
    .argument("<query...>", "words and phrases")
    .addOption(speakerOption())
    .addOption(layerOption())
    .option("--work <work>", "only in one work")
    .option("--from <date>", "only records of this day or later: 1999, 1999-09 or 1999-09-12")
    .option("--to <date>", "only records of this day or earlier")
    .addOption(limitOption())
    .action(async (query: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<SearchOptions>();
      await withReadout(options, async (call) => {
        const people = await call("listPeople", {});
        await checkWork(call, options.work);
        const page = await call("search", requestOf(query.join(" "), options, people));
        checkOrder(options);
        if (options.json) return printJson(terminal, shownPage(page, people));
        for (const { message } of page.problems) complain(message, "query");
        printPage(terminal, page, people);
      });
    });
}

function requestOf(
  query: string,
  { speaker, layer, work, from, to, limit }: SearchOptions,
  people: PersonOverview[],
): SearchRequest {
  return {
    query,
    limit,
    ...(speaker && { speakers: speaker.map((wanted) => findPerson(people, wanted).id) }),
    ...(layer && { layers: layer }),
    ...(work !== undefined && { works: [work] }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** Called once both are known to be dates. */
function checkOrder({ from, to }: SearchOptions): void {
  if (from === undefined || to === undefined || firstDayOf(from) <= lastDayOf(to)) return;
  throw new ReadoutError(
    "bad-input",
    `--from ${from} is after --to ${to}, so that nothing can match. Nothing was changed.`,
  );
}

function shownPage({ hits, ...page }: SearchPage, people: PersonOverview[]) {
  return { ...page, hits: hits.map((hit) => shownHit(hit, people)) };
}

function shownHit(hit: Hit, people: PersonOverview[]) {
  const { work, passage, kind, speaker, record, date, text, matches } = hit;
  return {
    work,
    passage,
    address: passage,
    kind,
    layer: hit.layer,
    section: hit.section,
    speaker: nameOf(speaker, people),
    speakerId: speaker,
    record,
    date,
    annotation: hit.annotation,
    text,
    matches: matches.map(({ start, end }) => [start, end]),
  };
}

function printPage(terminal: Terminal, page: SearchPage, people: PersonOverview[]): void {
  for (const hit of page.hits) {
    const place = hit.passage ?? hit.work ?? "notebook";
    const about = [voiceOf(hit, people), hit.date].filter(Boolean).join(", ");
    printLine(terminal, { text: place, style: "bold" }, `  ${about}`);
    printLine(terminal, "  ", ...snippetPieces(hit));
  }
  const shown = page.hits.length < page.total ? `, the first ${page.hits.length} shown` : "";
  printLine(terminal, `${page.total} found${shown}: ${page.reading}`);
}

function snippetPieces({ text, snippet, matches }: Hit): Piece[] {
  const pieces: Piece[] = [snippet.start > 0 ? "… " : ""];
  let at = snippet.start;
  for (const { start, end } of matches) {
    if (start < at || end > snippet.end) continue;
    pieces.push(text.slice(at, start), { text: text.slice(start, end), style: "underline" });
    at = end;
  }
  return [...pieces, text.slice(at, snippet.end), snippet.end < text.length ? " …" : ""];
}

/** Who speaks, or what else it is; words that were only written for somebody are marked. */
function voiceOf({ kind, speaker }: Hit, people: PersonOverview[]): string {
  const name = nameOf(speaker, people) ?? NAMES_OF_KINDS[kind] ?? kind;
  return kind === "line" ? `${name} (script)` : name;
}

const NAMES_OF_KINDS: Partial<Record<Hit["kind"], string>> = {
  turn: "unnamed speaker",
  line: "unnamed speaker",
  stage: "stage direction",
};

function nameOf(person: string | null, people: PersonOverview[]): string | null {
  return people.find(({ id }) => id === person)?.name ?? person;
}
