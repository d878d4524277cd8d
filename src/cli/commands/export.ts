import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Command } from "commander";
import type { ExportFormat, ExportScope } from "../../contract/export.ts";
import { ReadoutError } from "../../contract/result.ts";
import { counted } from "../../core/text/counted.ts";
import { writeFile } from "../../node/write-file.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { checkWork } from "../check-work.ts";
import { formatOption } from "../named-options.ts";
import { printJson, printLine } from "../terminal.ts";

interface ExportOptions extends GlobalOptions {
  format: ExportFormat;
  out?: string;
  work?: string;
  tag?: string;
  force?: true;
}

export function addExportCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("export")
    .description("write cited excerpts to a file or to standard output")
    .addOption(formatOption())
    .option("--out <file>", "the file to write; standard output without it")
    .option("--work <work>", "only those of one work")
    .option("--tag <tag>", "only those with this tag")
    .option("--force", "replace the file when there is one")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      await withReadout(options, async (call) => {
        const scope = await scopeOf(call, options);
        const { text, ...file } = await call("exportExcerpts", { format: options.format, scope });
        if (options.out === undefined) return terminal.out(text);
        const path = await save(options.out, text, options.force ?? false);
        if (options.json) printJson(terminal, { ...file, path });
        else printLine(terminal, `${counted(file.excerpts, "excerpt")} written to ${path}`);
      });
    });
}

async function scopeOf(call: Call, { work, tag }: ExportOptions): Promise<ExportScope> {
  await checkWork(call, work);
  if (tag === undefined)
    return work === undefined ? { kind: "everything" } : { kind: "work", work };
  const annotations = await call("listAnnotations", { tag, ...(work !== undefined && { work }) });
  return { kind: "annotations", ids: annotations.map(({ id }) => id) };
}

async function save(out: string, text: string, mayReplace: boolean): Promise<string> {
  const path = resolve(out);
  if (!mayReplace && existsSync(path))
    throw new ReadoutError(
      "file-exists",
      `“${path}” is there already. It was not changed. Choose another name, or replace it with --force.`,
    );
  await writeFile(path, text, { readers: "usual" });
  return path;
}
