import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Option, type Command } from "commander";
import type { CorpusEntry, ImportProgress } from "../../contract/import.ts";
import { decodeRecipe, type Recipe } from "../../contract/recipe.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import { wholeProgress } from "../../contract/whole-progress.ts";
import { withoutEnding } from "../../core/import/file-title.ts";
import { isOfOneDocument } from "../../core/import-desk/merge-recipes.ts";
import type { FoundFile } from "../../node/import/list-folder.ts";
import { chosenFiles, partsOf } from "../chosen-files.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { createProgressLine, type ProgressLine } from "../import-progress.ts";
import { printImport } from "../print-import.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

interface ImportOptions extends GlobalOptions {
  corpus?: string;
  title?: string;
  recipe?: string;
  dryRun?: true;
}

/** @param end is told 1 when a file was refused. */
export function addImportCommand(
  program: Command,
  { terminal, withReadout }: CommandContext,
  end: (exitCode: number) => void,
): void {
  program
    .command("import")
    .description("bring in documents: files, folders and ZIP archives of any of them")
    .argument("<path...>", "what to import")
    .option("--corpus <name>", "corpus to put them in, by id or title; made when there is none")
    .addOption(new Option("--title <title>", "title of a new corpus").conflicts("corpus"))
    .option(
      "--recipe <file>",
      "corrections of them, as JSON; of one document everything that can be corrected",
    )
    .option("--dry-run", "only say what would be imported")
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const { files, passedOver } = await chosenFiles(paths);
      const recipe = options.recipe === undefined ? null : await readRecipe(options.recipe);
      const line = createProgressLine(terminal);
      await withReadout(options, async (call) => {
        const target = await targetOf(call, paths, options);
        const onlyLooks = options.dryRun === true;
        const { job } = await call("beginImport", { ...target, onlyLooks });
        const done = await interruptible(call, job, async () => {
          if (recipe && !isOfOneDocument(recipe)) await call("correctAlike", { job, recipe });
          await send(call, job, files, line);
          if (recipe && isOfOneDocument(recipe)) await correctOne(call, job, recipe, line);
          return onlyLooks ? look(call, job, line) : keepAll(call, job, line);
        }).finally(() => line.clear());
        end(done.files.some(({ state }) => state === "refused") ? 1 : 0);
        if (options.json) return printAsJson(terminal, done);
        printImport(terminal, done);
        if (passedOver !== null) printLine(terminal, passedOver);
      });
    });
}

function printAsJson(terminal: Terminal, { corpus, title, files }: ImportProgress): void {
  printJson(terminal, { corpus, title, files });
}

async function targetOf(call: Call, paths: string[], { corpus, title }: ImportOptions) {
  const first = basename(resolve(paths[0] ?? ""));
  const own = title ?? corpus ?? withoutEnding(first);
  if (corpus === undefined) return { corpus: null, title: own };
  const entries = await call("listCorpusEntries", {});
  return { corpus: findCorpus(entries, corpus), title: own };
}

function findCorpus(entries: CorpusEntry[], name: string): string | null {
  const byId = entries.find(({ id }) => id === name);
  const titled = entries.filter(({ title }) => title === name);
  if (byId || titled.length < 2) return (byId ?? titled[0])?.id ?? null;
  throw new ReadoutError(
    "bad-input",
    `${titled.length} corpora are called “${name}”. Nothing was imported. Name one by its id: ${titled.map(({ id }) => id).join(", ")}.`,
  );
}

async function send(
  call: Call,
  job: string,
  files: FoundFile[],
  line: ProgressLine,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    for await (const part of partsOf(file))
      await call("sendImportFile", { job, path: file.path, ...part });
    line.sent(index + 1, files.length);
  }
}

/** Reads the only document and corrects it. @throws ReadoutError `bad-input` when there are others beside it */
async function correctOne(call: Call, job: string, recipe: Recipe, line: ProgressLine) {
  const { files } = await readAll(call, job, line, async (read) => read);
  const [file, ...others] = files;
  if (others.length > 0) throw ofOneDocument(files.length);
  if (file && file.state !== "refused")
    await call("correctDocument", { job, path: file.path, recipe });
}

function ofOneDocument(count: number): ReadoutError {
  return new ReadoutError(
    "bad-input",
    `The recipe corrects single paragraphs, records, or the title, date or address of a document, which only one document can have, and there are ${count.toLocaleString("en")} here. Nothing was imported. Import that document by itself, or take “paragraphs”, “records” and those parts of “about” out of the recipe.`,
  );
}

/** Reads all and keeps nothing. */
async function look(call: Call, job: string, line: ProgressLine): Promise<ImportProgress> {
  const progress = await readAll(call, job, line, async (read) => read);
  await call("cancelImport", { job });
  return progress;
}

/** So many are read before they are kept, while the rest is being read. */
const BATCH = 64;

async function keepAll(call: Call, job: string, line: ProgressLine): Promise<ImportProgress> {
  const keep = async (progress: ImportProgress) =>
    wholeProgress(progress, await call("keepImport", { job, since: progress.version }));
  const isBatch = ({ files }: ImportProgress) =>
    files.filter(({ state }) => state === "read").length >= BATCH;
  const read = await readAll(call, job, line, async (progress) =>
    isBatch(progress) ? keep(progress) : progress,
  );
  return keep(read);
}

async function readAll(
  call: Call,
  job: string,
  line: ProgressLine,
  meanwhile: (progress: ImportProgress) => Promise<ImportProgress>,
): Promise<ImportProgress> {
  let progress = await call("readImport", { job });
  while (progress.state === "reading") {
    line.read(progress);
    progress = await meanwhile(progress);
    await delay(50);
    const { version: since } = progress;
    progress = wholeProgress(progress, await call("importProgress", { job, since }));
  }
  return progress;
}

/** An import that is interrupted leaves what it has kept, and nothing else. */
async function interruptible<T>(call: Call, job: string, run: () => Promise<T>): Promise<T> {
  const stopped = Promise.withResolvers<never>();
  const stop = () => {
    const interrupted = new ReadoutError(
      "failed",
      "The import was interrupted. What was imported before is safe, and nothing else was kept. Import the files again to go on.",
    );
    call("cancelImport", { job }).then(() => stopped.reject(interrupted), stopped.reject);
  };
  process.once("SIGINT", stop);
  try {
    return await Promise.race([run(), stopped.promise]);
  } finally {
    process.off("SIGINT", stop);
  }
}

async function readRecipe(file: string): Promise<Recipe> {
  return decodeRecipe(await readJson(file));
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(resolve(file), "utf8"));
  } catch (error) {
    throw new ReadoutError(
      "bad-input",
      `“${file}” could not be read as a recipe: ${messageOf(error)}. Nothing was imported. Name a file of JSON.`,
      { cause: error },
    );
  }
}
