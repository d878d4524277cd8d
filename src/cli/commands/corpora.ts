import { Option, type Command } from "commander";
import type { CorpusEntry } from "../../contract/import.ts";
import { ReadoutError } from "../../contract/result.ts";
import { counted } from "../../core/text/counted.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { size } from "../figures.ts";
import { forceOption } from "../named-options.ts";
import { saveFile } from "../save-file.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

interface CorporaOptions extends GlobalOptions {
  rename?: string;
  title?: string;
  description?: string;
  position?: number;
  remove?: string;
  removeOriginals?: string;
  removePictures?: string;
  export?: string;
  out?: string;
  force?: true;
}

export function addCorporaCommand(program: Command, context: CommandContext): void {
  const tasks = ["rename", "remove", "removeOriginals", "removePictures", "export"];
  const task = (flags: string, name: string, text: string) =>
    new Option(flags, text).conflicts(tasks.filter((other) => other !== name));
  program
    .command("corpora")
    .description("list the corpora, or arrange one")
    .addOption(task("--rename <id>", "rename", "change its --title, --description or --position"))
    .option("--title <title>", "with --rename: what it is called from now on")
    .option("--description <text>", "with --rename: what is said of it")
    .option("--position <n>", "with --rename: its place among imported ones, from 1", placeOf)
    .addOption(task("--remove <id>", "remove", "remove it with its works; your notes stay"))
    .addOption(
      task("--remove-originals <id>", "removeOriginals", "remove the files that it was read from"),
    )
    .addOption(
      task("--remove-pictures <id>", "removePictures", "remove the pictures that its works show"),
    )
    .addOption(task("--export <id>", "export", "write it to one file, to be imported elsewhere"))
    .option("--out <file>", "with --export: the file to write")
    .addOption(forceOption())
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<CorporaOptions>();
      await context.withReadout(options, (call) => run(call, options, context));
    });
}

async function run(call: Call, options: CorporaOptions, context: CommandContext): Promise<void> {
  const { terminal } = context;
  if (options.export !== undefined) return exportTo(call, options.export, options, terminal);
  const entries = await change(call, options);
  if (options.json) return printJson(terminal, entries);
  for (const entry of entries) printEntry(terminal, entry);
  printLine(terminal, `${counted(entries.length, "corpus", "corpora")} in all`);
}

async function change(call: Call, options: CorporaOptions): Promise<CorpusEntry[]> {
  const { rename, title, description, position } = options;
  const { remove, removeOriginals, removePictures } = options;
  if (remove !== undefined) return call("removeCorpus", { id: remove });
  if (removeOriginals !== undefined) return call("removeOriginals", { id: removeOriginals });
  if (removePictures !== undefined) return call("removePictures", { id: removePictures });
  if (rename === undefined) return call("listCorpusEntries", {});
  const changes = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(position !== undefined && { position: position - 1 }),
  };
  if (Object.keys(changes).length === 0)
    throw new ReadoutError(
      "bad-input",
      "What is to be changed? --title, --description or --position says it. Nothing was changed.",
    );
  return call("changeCorpus", { id: rename, ...changes });
}

async function exportTo(
  call: Call,
  id: string,
  options: CorporaOptions,
  terminal: Terminal,
): Promise<void> {
  const { name, mediaType, text } = await call("exportCorpus", { id });
  const bytes = Buffer.from(text, "base64");
  const path = await saveFile(options.out ?? name, bytes, options.force ?? false);
  if (options.json) printJson(terminal, { name, mediaType, bytes: bytes.length, path });
  else printLine(terminal, `The corpus “${id}”, ${size(bytes.length)}, was written to ${path}`);
}

function printEntry(terminal: Terminal, entry: CorpusEntry): void {
  const { id, title, description, works, bytes, isBundled } = entry;
  printLine(terminal, { text: title, style: "bold" }, `  ${id}`);
  const facts = [
    counted(works, "work"),
    `${size(bytes.texts)} of text`,
    ...(bytes.originals > 0 ? [`${size(bytes.originals)} of originals`] : []),
    ...(bytes.pictures > 0 ? [`${size(bytes.pictures)} of pictures`] : []),
    ...(isBundled ? ["came with Readout"] : []),
  ];
  printLine(terminal, `  ${facts.join(", ")}`);
  if (description !== "") printLine(terminal, `  ${description}`);
}

function placeOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new ReadoutError("bad-input", `“${text}” is no place. Places are 1, 2, 3 and so on.`);
}
