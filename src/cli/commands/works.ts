import type { Command } from "commander";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addWorksCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("works")
    .description("list the works that can be read")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const works = (await call("listCorpora", {})).flatMap((corpus) => corpus.works);
        if (options.json) return printJson(terminal, works);
        for (const { id, title, publication, counts } of works) {
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
      });
    });
}
