import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Command } from "commander";
import { type AnnotationFile, LONGEST_ANNOTATION_FILE } from "../../contract/annotation-import.ts";
import { ReadoutError } from "../../contract/result.ts";
import { counted } from "../../core/text/counted.ts";
import { codeOf, whyUnreadable } from "../../node/system-error.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { printIncoming } from "../print-incoming.ts";
import { printJson, printLine } from "../terminal.ts";

type ImportOptions = GlobalOptions & { preview?: true };

/** No character of a text takes more bytes in UTF-8 than this for each UTF-16 unit. */
const BYTES = 3;

export function addImportAnnotationsCommand(program: Command, context: CommandContext): void {
  program
    .command("import-annotations")
    .description(
      "take in annotations of another program or of an export, found again by their words",
    )
    .argument(
      "<file>",
      "W3C or Readium JSON, Hypothesis JSON or CSV, Readwise CSV, Readout’s own JSON or Markdown",
    )
    .option("--preview", "only say what would become of each")
    .action(async (path: string, _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const file = await readAnnotationFile(path);
      await context.withReadout(options, (call) => importFile(call, file, options, context));
    });
}

async function importFile(
  call: Call,
  file: AnnotationFile,
  { preview, json }: ImportOptions,
  { terminal, complain }: CommandContext,
): Promise<void> {
  const imported = preview ? null : await call("importAnnotations", file);
  const report = imported?.report ?? (await call("previewAnnotationImport", file));
  for (const { message, code } of report.notices) complain(message, code);
  if (json)
    return printJson(terminal, imported ? { label: imported.change.label, report } : report);
  printIncoming(terminal, report);
  if (!imported) return;
  const added = report.items.length - report.counts.here;
  printLine(
    terminal,
    added === 0
      ? "Nothing in it was new."
      : `Imported ${counted(added, "annotation")}. “readout undo” takes it back.`,
  );
}

/** @throws ReadoutError `annotations-unreadable` */
async function readAnnotationFile(path: string): Promise<AnnotationFile> {
  const whole = resolve(path);
  try {
    const { size } = await stat(whole);
    if (size > BYTES * LONGEST_ANNOTATION_FILE)
      throw unreadable(path, "it is larger than any file of annotations");
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(whole));
    return { name: basename(whole), text };
  } catch (error) {
    if (error instanceof ReadoutError) throw error;
    const isText = codeOf(error) !== "ERR_ENCODING_INVALID_ENCODED_DATA";
    throw unreadable(path, isText ? whyUnreadable(error) : "it is no text in UTF-8", error);
  }
}

function unreadable(path: string, why: string, cause?: unknown): ReadoutError {
  return new ReadoutError(
    "annotations-unreadable",
    `“${path}” could not be read: ${why}. Nothing was changed. Name a file of annotations.`,
    { cause },
  );
}
