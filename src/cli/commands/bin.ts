import type { Command } from "commander";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { takenOption } from "../named-options.ts";
import { printMarked } from "../print-annotation.ts";
import { printJson, printLine } from "../terminal.ts";

export function addBinCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("bin")
    .description("list what was deleted, the latest first, or take it out of the bin")
    .addOption(takenOption("--restore <id>", "take this annotation out of the bin"))
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { restore?: string[] }>();
      await withReadout(options, async (call) => {
        if (options.restore) {
          const ids = [...new Set(options.restore)];
          await call("restoreAnnotations", { ids });
          if (options.json) return printJson(terminal, { restored: ids });
          return printLine(terminal, `Restored ${counted(ids.length, "annotation")}.`);
        }
        const entries = await call("listBin", {});
        if (options.json) return printJson(terminal, entries);
        for (const { annotation, deleted, until } of entries)
          printMarked(terminal, annotation, [
            `deleted ${deleted.slice(0, 10)}`,
            `kept until ${until.slice(0, 10)}`,
          ]);
        printLine(terminal, `${counted(entries.length, "annotation")} in the bin`);
      });
    });
}
