import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Option, type Command } from "commander";
import type { CorpusEntry, ImportProgress } from "../../contract/import.ts";
import { decodeRecipe, type Recipe } from "../../contract/recipe.ts";
import { messageOf, ReadoutError } from "../../contract/result.ts";
import { wholeProgress } from "../../contract/whole-progress.ts";
import { withoutEnding } from "../../core/import/file-title.ts";
import { chosenFiles, partsOf, type ChosenFile } from "../chosen-files.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { createProgressLine, type ProgressLine } from "../import-progress.ts";
import { printImport } from "../print-import.ts";
import { printJson } from "../terminal.ts";

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
    .option("--recipe <file>", "corrections that hold for all of them, as JSON")
    .option("--dry-run", "only say what would be imported")
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>();
      const files = await chosenFiles(paths);
      const recipe = options.recipe === undefined ? null : await readRecipe(options.recipe);
      const line = createProgressLine(terminal);
      await withReadout(options, async (call) => {
        const { job } = await call("beginImport", await targetOf(call, paths, options));
        const done = await interruptible(call, job, async () => {
          if (recipe) await call("correctAlike", { job, recipe });
          await send(call, job, files, line);
          return options.dryRun ? look(call, job, line) : keepAll(call, job, line);
        }).finally(() => line.clear());
        end(done.files.some(({ state }) => state === "refused") ? 1 : 0);
        if (options.json)
          printJson(terminal, { corpus: done.corpus, title: done.title, files: done.files });
        else printImport(terminal, done);
      });
    });
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
  files: ChosenFile[],
  line: ProgressLine,
): Promise<void> {
  for (const [index, file] of files.entries()) {
    for await (const part of partsOf(file))
      await call("sendImportFile", { job, path: file.path, ...part });
    line.sent(index + 1, files.length);
  }
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
  const recipe = decodeRecipe(await readJson(file));
  if (recipe.paragraphs.length === 0) return recipe;
  throw new ReadoutError(
    "bad-input",
    `“${file}” corrects single paragraphs, which belong to one document, and here it would hold for all. Nothing was imported. Take “paragraphs” out of it, or correct them in the window.`,
  );
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
