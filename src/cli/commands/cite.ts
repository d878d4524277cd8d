import type { Command } from "commander";
import type { CitationForm } from "../../contract/citation.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { TextRange } from "../../contract/work.ts";
import { citedStyle, type StyleOptions } from "../cited-style.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { citationFormOption, cslOption, styleOption } from "../named-options.ts";
import { printJson, printLine } from "../terminal.ts";

interface CiteOptions extends GlobalOptions, StyleOptions {
  form?: CitationForm;
}

export function addCiteCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("cite")
    .description("cite paragraphs of a work, in the style in which was cited last or another")
    .argument("<address...>", "addresses of paragraphs of one work, in reading order")
    .addOption(styleOption())
    .addOption(cslOption())
    .addOption(citationFormOption())
    .action(async (addresses: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<CiteOptions>();
      await withReadout(options, async (call) => {
        const style = await citedStyle(call, options);
        const cited = await call("cite", {
          ranges: await wholePassages(call, addresses),
          ...(style !== undefined && { style }),
          ...(options.form !== undefined && { form: options.form }),
        });
        if (options.json) printJson(terminal, cited);
        else printLine(terminal, cited.citation);
      });
    });
}

/** @throws ReadoutError `work-not-found`, `passage-not-found` */
async function wholePassages(call: Call, addresses: string[]): Promise<TextRange[]> {
  const [work = ""] = (addresses[0] ?? "").split("/");
  const { passages, title } = await call("openWork", { work });
  const lengths = new Map(passages.map(({ id, text }) => [id, text.length]));
  return addresses.map((passage) => {
    const end = lengths.get(passage);
    if (end !== undefined) return { passage, start: 0, end };
    throw new ReadoutError(
      "passage-not-found",
      `There is no passage “${passage}” in “${title}”. “readout show ${work}” lists the addresses.`,
    );
  });
}
