import type { Command } from "commander";
import { ReadoutError } from "../../contract/result.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { printJson, printLine } from "../terminal.ts";

const OWN = "your own";

export function addTemplatesCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("templates")
    .description("list templates for exports, or print one of them to be changed")
    .argument("[name]", "the template to print")
    .action(async (name: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const examples = await call("listTemplates", {});
        const { savedTemplates } = await call("readSettings", {});
        const own = savedTemplates.map(({ name, template }) => ({ name, use: OWN, template }));
        const all = [...own, ...examples];
        if (name !== undefined) return terminal.out(templateNamed(name, all));
        if (options.json) return printJson(terminal, all);
        for (const one of all)
          printLine(terminal, { text: one.name, style: "bold" }, `  ${one.use}`);
      });
    });
}

function templateNamed(name: string, all: readonly { name: string; template: string }[]): string {
  const found = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (found) return found.template;
  const names = all.map((one) => `“${one.name}”`).join(", ");
  throw new ReadoutError("bad-input", `There is no template “${name}”. Choose one of ${names}.`);
}
