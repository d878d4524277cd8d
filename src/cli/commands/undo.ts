import type { Command } from "commander";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addUndoCommand(program: Command, context: CommandContext): void {
  add(program, context, "undo", "take back the last change of the library");
}

export function addRedoCommand(program: Command, context: CommandContext): void {
  add(program, context, "redo", "make again what was taken back last");
}

function add(
  program: Command,
  { terminal, withReadout }: CommandContext,
  method: "undo" | "redo",
  description: string,
): void {
  program
    .command(method)
    .description(description)
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const { label, undo, redo } = await call(method, {});
        if (options.json) printJson(terminal, { label, undo, redo });
        else printLine(terminal, `${label}.`);
      });
    });
}
