import type { Command } from "commander";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

export function addDossiersCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("dossiers")
    .description("list the dossiers, in which excerpts are arranged into arguments")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const dossiers = await call("listDossiers", {});
        if (options.json) return printJson(terminal, dossiers);
        for (const { id, title, claims, excerpts } of dossiers) {
          printLine(terminal, { text: title, style: "bold" });
          const facts = [id, counted(claims, "claim"), counted(excerpts, "excerpt")];
          printLine(terminal, { text: `  ${facts.join(" · ")}`, style: "dim" });
        }
        printLine(terminal, `${dossiers.length} in all`);
      });
    });
}
