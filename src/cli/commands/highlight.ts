import type { Command } from "commander";
import type { Colour } from "../../contract/annotation.ts";
import { addAnnotation } from "../add-annotation.ts";
import { printAnnotation } from "../print-annotation.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { colourOption, tagOption } from "../named-options.ts";
import { printJson } from "../terminal.ts";

interface HighlightOptions extends GlobalOptions {
  quote: string;
  colour: Colour;
  note?: string;
  tag?: string[];
}

export function addHighlightCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("highlight")
    .description("mark words of a passage")
    .argument("<passage>", "address of the passage")
    .requiredOption("--quote <words>", "the words to mark, as printed")
    .addOption(colourOption())
    .option("--note <markdown>", "a note on them")
    .addOption(tagOption())
    .action(async (passage: string, _options, command: Command) => {
      const options = command.optsWithGlobals<HighlightOptions>();
      const { quote, colour, note, tag } = options;
      await withReadout(options, async (call) => {
        const annotation = await addAnnotation(call, {
          target: { kind: "quote", passage, quote },
          colour,
          ...(note !== undefined && { note }),
          ...(tag && { tags: tag }),
        });
        if (options.json) printJson(terminal, annotation);
        else printAnnotation(terminal, annotation);
      });
    });
}
