import type { Command } from "commander";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { portOption } from "../named-options.ts";

/** @param end is told the exit code of the host once it has stopped. */
export function addServeCommand(
  program: Command,
  { serve }: CommandContext,
  end: (exitCode: number) => void,
): void {
  program
    .command("serve")
    .description("open Readout to the browsers of this machine; prints the address")
    .addOption(portOption())
    .action(async (_options, command: Command) => {
      const { port, library } = command.optsWithGlobals<GlobalOptions & { port?: number }>();
      const args = [
        ...(port === undefined ? [] : ["--port", String(port)]),
        ...(library === undefined ? [] : ["--library", library]),
      ];
      end(await serve(args));
    });
}
