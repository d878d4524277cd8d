import { basename } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { Option, type Command } from "commander";
import {
  type CheckForm,
  type CheckProgress,
  type CheckReport,
  type CheckScope,
  FAULTS,
  isOver,
} from "../../contract/checking.ts";
import { ReadoutError, wrapError } from "../../contract/result.ts";
import { checkWork } from "../check-work.ts";
import { createCheckLine } from "../check-progress.ts";
import { type Chosen, chosenFiles, partsOf } from "../chosen-files.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { forceOption, onlyOption, takenOption } from "../named-options.ts";
import { type CorrectingOptions, saveCorrected } from "../save-corrected.ts";
import { printCheck } from "../print-check.ts";
import type { Terminal } from "../terminal.ts";

interface CheckOptions extends GlobalOptions, CorrectingOptions {
  csv?: true;
  html?: true;
  corpus?: string[];
  work?: string[];
}

const AFTER_HELP = `
Exit code 1 when a quotation is altered, joined, cut or wrongly attributed; 2 when a text could not be checked.`;

/** @param end is told 1 when a quotation has to be corrected, and 2 when a text could not be checked. */
export function addCheckCommand(
  program: Command,
  { terminal, complain, withReadout }: CommandContext,
  end: (exitCode: number) => void,
): void {
  program
    .command("check")
    .description("hold the quotations of a text against the sources, word for word")
    .argument("<file...>", "plain text, Markdown, HTML, Word, PDF and whatever can be imported")
    .addOption(new Option("--csv", "print CSV for spreadsheets").conflicts(["json", "html"]))
    .addOption(new Option("--html", "print a page for reading and printing").conflicts("json"))
    .addOption(takenOption("--corpus <corpus>", "only against this corpus, by id"))
    .addOption(takenOption("--work <work>", "only against this work"))
    .option("--corrected <file>", "also write the text with its quotations put right")
    .option(
      "--wording",
      "for --corrected: the words of the sources where a quotation departs from them",
    )
    .option(
      "--footnotes",
      "for --corrected: a note on every quotation that is here; both without either",
    )
    .addOption(onlyOption())
    .addOption(forceOption())
    .addHelpText("after", AFTER_HELP)
    .action(async (paths: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      try {
        const { files } = await chosenFiles(paths);
        checkNumber(files, options);
        await withReadout(options, async (call) =>
          end((await checkAll(call, files, options, terminal)) > 0 ? 1 : 0),
        );
      } catch (error) {
        const { code, message } = wrapError(error).error;
        complain(message, code);
        end(2);
      }
    });
}

function checkNumber(
  files: Chosen["files"],
  { csv, html, corrected, wording, footnotes, only }: CheckOptions,
): void {
  if (files.length === 0)
    throw new ReadoutError(
      "bad-input",
      "There is no file in it. Nothing was checked. Name a text.",
    );
  if (corrected === undefined && (wording || footnotes || only))
    throw new ReadoutError(
      "bad-input",
      "--wording, --footnotes and --only say what the file of --corrected is to have. Nothing was checked. Name that file, too.",
    );
  if (files.length > 1 && corrected !== undefined)
    throw new ReadoutError(
      "bad-input",
      "--corrected writes one text. Nothing was checked. Name one file at a time.",
    );
  if (files.length > 1 && (csv || html))
    throw new ReadoutError(
      "bad-input",
      "CSV and HTML hold the report on one text. Nothing was checked. Name one file at a time, or take --json.",
    );
}

/** Checks one text after the other, prints what was found, and gives how many quotations have to be corrected. */
async function checkAll(
  call: Call,
  files: Chosen["files"],
  options: CheckOptions,
  terminal: Terminal,
): Promise<number> {
  const scope = await scopeOf(call, options);
  const printed: string[] = [];
  let faults = 0;
  for (const file of files) {
    const { job, report } = await check(call, file, scope, terminal);
    faults += report.quotations.filter(({ verdict }) => FAULTS.includes(verdict)).length;
    const form = formOf(options);
    if (form === null) printCheck(terminal, report);
    else printed.push((await call("exportCheck", { job, form })).text);
    const { corrected } = options;
    if (corrected === undefined) continue;
    const checked = { path: file.location, job, report };
    for (const line of await saveCorrected(call, checked, { ...options, corrected }))
      (form === null ? terminal.out : terminal.err)(`${line}\n`);
  }
  const [only] = printed;
  if (printed.length === 1 && only !== undefined) terminal.out(only);
  else if (printed.length > 1)
    terminal.out(`[${printed.map((text) => text.trim()).join(",\n")}]\n`);
  return faults;
}

function formOf({ json, csv, html }: CheckOptions): CheckForm | null {
  if (json) return "json";
  if (csv) return "csv";
  return html ? "html" : null;
}

async function scopeOf(call: Call, { corpus, work }: CheckOptions): Promise<CheckScope> {
  for (const id of work ?? []) await checkWork(call, id);
  const known = corpus ? (await call("listCorpora", {})).map(({ id }) => id) : [];
  const unknown = corpus?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new ReadoutError(
      "corpus-not-found",
      `There is no corpus “${unknown}”. Nothing was checked. The corpora are: ${known.join(", ")}.`,
    );
  return { ...(corpus && { corpora: corpus }), ...(work && { works: work }) };
}

async function check(
  call: Call,
  file: Chosen["files"][number],
  scope: CheckScope,
  terminal: Terminal,
): Promise<{ job: string; report: CheckReport }> {
  const { job } = await call("beginCheck", { name: basename(file.path), scope });
  let progress: CheckProgress | null = null;
  for await (const part of partsOf(file)) progress = await call("sendManuscript", { job, ...part });
  const line = createCheckLine(terminal);
  while (progress !== null && !isOver(progress.state)) {
    line.show(progress);
    await delay(20);
    progress = await call("checkProgress", { job });
  }
  line.clear();
  return { job, report: await call("checkReport", { job }) };
}
