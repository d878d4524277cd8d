import type { Command } from "commander";
import type { TalkTable } from "../../contract/analysis.ts";
import { addTableOptions, answerTable, exportedTable, type TableOptions } from "../answer-table.ts";
import { checkWork } from "../check-work.ts";
import type { CommandContext } from "../command-context.ts";
import { count } from "../figures.ts";
import { loadNames, type Names } from "../names.ts";
import { printTable } from "../print-table.ts";

interface TalkOptions extends TableOptions {
  work?: string;
}

export function addTalkCommand(program: Command, context: CommandContext): void {
  const command = program
    .command("talk")
    .description("show who says how much of each record")
    .option("--work <work>", "only in one work");
  addTableOptions(command).action(async () => {
    const options = command.optsWithGlobals<TalkOptions>();
    await context.withReadout(options, async (call) => {
      await checkWork(call, options.work);
      const request = options.work === undefined ? {} : { work: options.work };
      const names = await loadNames(call);
      await answerTable(context, options, {
        ask: () => call("shareTalk", request),
        csv: exportedTable(call, { table: "talk", request }),
        shown: (table) => namedRows(table, names),
        print: (table) =>
          printTable(
            context.terminal,
            [
              { title: "record", cell: ({ record }) => names.record(record) },
              { title: "speaker", cell: ({ speaker }) => speaker ?? "" },
              { title: "words", cell: ({ words }) => count(words), align: "right" },
              {
                title: "share",
                cell: ({ share }) => `${Math.round(share * 100)} %`,
                align: "right",
              },
            ],
            namedRows(table, names),
          ),
      });
    });
  });
}

function namedRows({ rows }: TalkTable, names: Names) {
  return rows.map(({ speaker, ...row }) => ({
    ...row,
    speaker: names.person(speaker),
    speakerId: speaker,
  }));
}
