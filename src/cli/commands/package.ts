import type { Command } from "commander";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { forceOption } from "../named-options.ts";
import { saveFile } from "../save-file.ts";
import { printJson, printLine } from "../terminal.ts";

interface PackageOptions extends GlobalOptions {
  out?: string;
  force?: true;
}

export function addPackageCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("package")
    .description("write the whole library to one file, to be merged on another machine")
    .option("--out <file>", "the file to write; standard output without it")
    .addOption(forceOption())
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<PackageOptions>();
      await withReadout(options, async (call) => {
        const { text, ...file } = await call("exportLibrary", {});
        if (options.out === undefined) return terminal.out(text);
        const { annotations } = await call("libraryStatus", {});
        const path = await saveFile(options.out, text, options.force ?? false);
        if (options.json) printJson(terminal, { ...file, annotations, path });
        else printLine(terminal, `${counted(annotations, "annotation")} written to ${path}`);
      });
    });
}
