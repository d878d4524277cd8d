import type { Command } from "commander";
import { ReadoutError } from "../../contract/result.ts";

export function addHelpCommand(program: Command): void {
  program
    .helpCommand(false)
    .command("help")
    .description("show what a command takes")
    .argument("[command]", "its name")
    .action((name: string | undefined) => {
      if (name === undefined) return program.outputHelp();
      const command = program.commands.find((each) => each.name() === name);
      if (command) return command.outputHelp();
      throw new ReadoutError(
        "bad-input",
        `There is no command “${name}”. “readout --help” shows what there is.`,
      );
    });
}
