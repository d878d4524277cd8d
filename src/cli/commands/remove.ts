import type { Command } from "commander";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addRemoveCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("remove")
    .description("remove highlights or notes")
    .argument("<id...>", "as listed by annotations")
    .action(async (given: string[], _options, command: Command) => {
      const ids = [...new Set(given)];
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        await call("removeAnnotations", { ids });
        if (options.json) printJson(terminal, { removed: ids });
        else printLine(terminal, `Removed ${counted(ids.length, "annotation")}.`);
      });
    });
}
