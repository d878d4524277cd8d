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
      const options = command.optsWithGlobals<GlobalOptions & { port?: number }>();
      const { port, library, json } = options;
      const args = [
        ...(port === undefined ? [] : ["--port", String(port)]),
        ...(library === undefined ? [] : ["--library", library]),
        ...(json ? ["--json"] : []),
      ];
      end(await serve(args));
    });
}
