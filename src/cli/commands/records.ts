import type { Command } from "commander";
import type { RecordOverview } from "../../contract/overview.ts";
import { formatRecordDate } from "../../core/corpus/record-date.ts";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addRecordsCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("records")
    .description("list the quoted conversations in order of time")
    .option("--work <work>", "only those of one work")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { work?: string }>();
      const filter = options.work === undefined ? {} : { work: options.work };
      await withReadout(options, async (call) => {
        const people = await call("listPeople", {});
        const names = new Map(people.map(({ id, name }) => [id, name]));
        const records = (await call("listRecords", filter)).map((record) => shown(record, names));
        if (options.json) return printJson(terminal, records);
        for (const record of records) {
          printLine(terminal, { text: record.dateText, style: "bold" }, `  ${record.id}`);
          printLine(terminal, `  ${[record.kind, record.place].filter(Boolean).join(", ")}`);
          for (const { person, role } of record.participants)
            printLine(terminal, `  ${person}${role === null ? "" : `, ${role}`}`);
          printLine(terminal, `  ${whereAndHowMuch(record)}`);
        }
      });
    });
}

function whereAndHowMuch({ sections, turns }: ReturnType<typeof shown>): string {
  const numbers = sections.flatMap((number) => number ?? []);
  const where = `${numbers.length === 1 ? "section" : "sections"} ${numbers.join(", ")}`;
  return [...(numbers.length > 0 ? [where] : []), counted(turns, "turn")].join("; ");
}

function shown(record: RecordOverview, names: ReadonlyMap<string, string>) {
  const { id, work, kind, date, place, participants, excerpts, turns, words } = record;
  return {
    id,
    work,
    date: date.iso,
    dateText: formatRecordDate(date),
    precision: date.precision,
    earliest: date.earliest,
    latest: date.latest,
    kind,
    place,
    participants: participants.map(({ person, role }) => ({
      person: names.get(person) ?? person,
      personId: person,
      role,
    })),
    sections: excerpts.map(({ number }) => number),
    turns,
    words,
  };
}
