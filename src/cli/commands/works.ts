import type { Command } from "commander";
import type { WorkSummary } from "../../contract/work.ts";
import { worksByFolder } from "../../core/corpus/works-by-folder.ts";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

export function addWorksCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("works")
    .description("list the works that can be read")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const corpora = await call("listCorpora", {});
        if (options.json)
          return printJson(
            terminal,
            corpora.flatMap(({ works }) => works),
          );
        for (const { works } of corpora)
          for (const group of worksByFolder(works)) {
            if (group.folder !== null)
              printLine(terminal, { text: `${group.folder}/`, style: "dim" });
            for (const work of group.works) printWork(terminal, work);
          }
      });
    });
}

function printWork(terminal: Terminal, { id, title, publication, counts }: WorkSummary): void {
  printLine(terminal, { text: id, style: "bold" }, `  ${title}`);
  const origin = [...publication.authors, publication.publisher, publication.date];
  printLine(terminal, `  ${origin.filter(Boolean).join(", ")}`);
  const amounts = [
    counted(counts.sections, "section"),
    counted(counts.records, "record"),
    counted(counts.turns, "turn"),
    counted(counts.passages, "paragraph"),
  ];
  printLine(terminal, `  ${amounts.join(", ")}`);
}
