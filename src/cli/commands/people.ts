import type { Command } from "commander";
import type { PersonOverview } from "../../contract/overview.ts";
import { formatRecordDate } from "../../core/corpus/record-date.ts";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addPeopleCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("people")
    .description("list who speaks or takes part, with names and roles over time")
    .option("--work <work>", "only those of one work")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { work?: string }>();
      const filter = options.work === undefined ? {} : { work: options.work };
      await withReadout(options, async (call) => {
        const people = (await call("listPeople", filter)).map(shown);
        if (options.json) return printJson(terminal, people);
        for (const person of people) {
          printLine(terminal, { text: person.name, style: "bold" }, `  ${person.id}`);
          const amounts = [counted(person.turns, "turn"), counted(person.words, "word")];
          printLine(terminal, `  ${amounts.join(", ")}`);
          if (person.labels.length > 0) printLine(terminal, `  as ${person.labels.join(", ")}`);
          for (const { role, dateText, isScripted } of person.roles)
            printLine(terminal, `  ${role}, ${dateText}${isScripted ? ", in a script" : ""}`);
        }
      });
    });
}

function shown({ id, name, labels, roles, works, turns, words }: PersonOverview) {
  return {
    id,
    name,
    labels,
    roles: roles.map(({ date, ...role }) => ({
      ...role,
      date: date.iso,
      dateText: formatRecordDate(date),
    })),
    works,
    turns,
    words,
  };
}
