import { Option, type Command } from "commander";
import type { ExportRequest, ExportScope } from "../../contract/export.ts";
import { counted } from "../../core/text/counted.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { citedStyle, type StyleOptions } from "../cited-style.ts";
import { checkWork } from "../check-work.ts";
import {
  contextOption,
  cslOption,
  formatOption,
  forceOption,
  styleOption,
} from "../named-options.ts";
import { chosenForm, type FormOptions } from "../export-form.ts";
import { findDossier } from "../find-dossier.ts";
import { exportNotes, isFolder } from "../export-notes.ts";
import { saveFile } from "../save-file.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

interface ExportOptions extends GlobalOptions, StyleOptions, FormOptions {
  out?: string;
  work?: string;
  tag?: string;
  dossier?: string;
  force?: true;
  removeGone?: true;
  dryRun?: true;
}

export function addExportCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
): void {
  program
    .command("export")
    .description("write cited excerpts to a file or to standard output")
    .addOption(formatOption())
    .option(
      "--preset <name>",
      "a form that was saved in the export dialog; other options change it",
    )
    .option("--out <file>", "the file to write, or the folder of notes; standard output without it")
    .option("--work <work>", "only those of one work")
    .option("--tag <tag>", "only those with this tag")
    .addOption(
      new Option("--dossier <dossier>", "a dossier in its order, by id or title").conflicts([
        "work",
        "tag",
      ]),
    )
    .addOption(styleOption())
    .addOption(cslOption())
    .addOption(forceOption())
    .option("--template <file>", "for the format “template”: a file in Liquid")
    .addOption(contextOption())
    .option("--no-note", "leave notes out")
    .option("--no-tags", "leave tags out")
    .option("--no-cuts", "do not show words left out as […]")
    .option("--insertions", "mark words that an editor put inside the record")
    .option("--original", "words as the source spells them, where an edition keeps that")
    .option("--remove-gone", "take excerpts that are not in the export any more out of the notes")
    .option("--dry-run", "say what would change in the notes, and write nothing")
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<ExportOptions>();
      await withReadout(options, (call) => exportTo(options, { call, terminal }));
    });
}

async function exportTo(
  options: ExportOptions,
  { call, terminal }: { call: Call; terminal: Terminal },
): Promise<void> {
  const request = await requestOf(call, options);
  const { out, force = false } = options;
  if (out !== undefined && isFolder(request.format, out))
    return exportNotes({ ...options, out }, request, { call, terminal });
  const { job, ...file } = await call("beginExport", request);
  const pieces = exportedPieces(call, job);
  if (out === undefined) return writeOut(terminal, pieces);
  const path = await saveFile(out, pieces, force);
  if (options.json) printJson(terminal, { ...file, path });
  else printLine(terminal, `${counted(file.excerpts, "excerpt")} written to ${path}`);
}

async function requestOf(call: Call, options: ExportOptions): Promise<ExportRequest> {
  const scope = await scopeOf(call, options);
  const { format, parts, template, ...preset } = await chosenForm(call, options);
  const style = (await citedStyle(call, options)) ?? preset.style;
  return { format, scope, parts, ...(style !== undefined && { style }), ...template };
}

/** The file, each piece asked for when those before it have been taken. */
async function* exportedPieces(call: Call, job: string): AsyncIterable<string | Uint8Array> {
  for (;;) {
    const { data, encoding, isLast } = await call("continueExport", { job });
    yield encoding === "base64" ? Buffer.from(data, "base64") : data;
    if (isLast) return;
  }
}

async function writeOut(terminal: Terminal, pieces: AsyncIterable<string | Uint8Array>) {
  for await (const piece of pieces) terminal.out(piece);
}

async function scopeOf(call: Call, options: ExportOptions): Promise<ExportScope> {
  const { work, tag, dossier } = options;
  if (dossier !== undefined)
    return { kind: "dossier", dossier: (await findDossier(call, dossier)).id };
  await checkWork(call, work);
  if (tag === undefined)
    return work === undefined ? { kind: "everything" } : { kind: "work", work };
  const annotations = await call("listAnnotations", { tag, ...(work !== undefined && { work }) });
  return { kind: "annotations", ids: annotations.map(({ id }) => id) };
}
