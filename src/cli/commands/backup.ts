import type { Command } from "commander";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printBackup, printBackups } from "../print-backups.ts";
import { printJson } from "../terminal.ts";

export function addBackupCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("backup")
    .description("make a backup of the library and read it back")
    .option("--list", "list the backups instead, the latest first")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { list?: true }>();
      await withReadout(options, async (call) => {
        if (options.list) {
          const backups = await call("listBackups", {});
          return options.json ? printJson(terminal, backups) : printBackups(terminal, backups);
        }
        const made = await call("makeBackup", {});
        if (options.json) printJson(terminal, made);
        else printBackup(terminal, made);
      });
    });
}
