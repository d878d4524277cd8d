import { Option, type Command } from "commander";
import { printAnnotation } from "../print-annotation.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { checkWork } from "../check-work.ts";
import { printJson, printLine } from "../terminal.ts";

export function addAnnotationsCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("annotations")
    .description("list highlights and notes in reading order")
    .addOption(new Option("--tag <tag>", "only those with this tag"))
    .option("--work <work>", "only those of one work")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { tag?: string; work?: string }>();
      const { tag, work } = options;
      await withReadout(options, async (call) => {
        const annotations = await call("listAnnotations", {
          ...(tag !== undefined && { tag }),
          ...(work !== undefined && { work }),
        });
        // Notes on a work that is gone are there to be read all the same.
        if (annotations.length === 0) await checkWork(call, work);
        if (options.json) return printJson(terminal, annotations);
        for (const annotation of annotations) printAnnotation(terminal, annotation);
        printLine(terminal, `${annotations.length} in all`);
      });
    });
}
