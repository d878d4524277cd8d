import type { Command } from "commander";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

/** @param end is told 1 when something is wrong. */
export function addVerifyCommand(
  program: Command,
  { terminal, openReadOnly }: CommandContext,
  end: (exitCode: number) => void,
): void {
  program
    .command("verify")
    .description("check the corpora and the library; changes nothing")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const readout = await openReadOnly(options);
      const checks = await readout.verify().finally(() => readout.close());
      const isSound = checks.every(({ problems }) => problems.length === 0);
      end(isSound ? 0 : 1);
      if (options.json) return printJson(terminal, { ok: isSound, checks });
      for (const { subject, found, problems } of checks) {
        printLine(terminal, problems.length === 0 ? "ok     " : "WRONG  ", subject);
        for (const line of problems.length === 0 ? [found] : problems)
          printLine(terminal, `       ${line}`);
      }
    });
}
