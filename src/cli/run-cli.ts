import { Command, CommanderError } from "commander";
import { ReadoutError, wrapError } from "../contract/result.ts";
import type { CommandContext } from "./command-context.ts";
import { addAnchorsCommand } from "./commands/anchors.ts";
import { addAnnotationsCommand } from "./commands/annotations.ts";
import { addBackupCommand } from "./commands/backup.ts";
import { addBinCommand } from "./commands/bin.ts";
import { addCheckCommand } from "./commands/check.ts";
import { addCiteCommand } from "./commands/cite.ts";
import { addCollocatesCommand } from "./commands/collocates.ts";
import { addConcordanceCommand } from "./commands/concordance.ts";
import { addCorporaCommand } from "./commands/corpora.ts";
import { addDispersionCommand } from "./commands/dispersion.ts";
import { addDossierCommand } from "./commands/dossier.ts";
import { addDossiersCommand } from "./commands/dossiers.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFrequencyCommand } from "./commands/frequency.ts";
import { addHelpCommand } from "./commands/help.ts";
import { addHighlightCommand } from "./commands/highlight.ts";
import { addImportCommand } from "./commands/import.ts";
import { addImportAnnotationsCommand } from "./commands/import-annotations.ts";
import { addKeynessCommand } from "./commands/keyness.ts";
import { addMergeCommand } from "./commands/merge.ts";
import { addNgramsCommand } from "./commands/ngrams.ts";
import { addNoteCommand } from "./commands/note.ts";
import { addPackageCommand } from "./commands/package.ts";
import { addPeopleCommand } from "./commands/people.ts";
import { addRecordsCommand } from "./commands/records.ts";
import { addRemoveCommand } from "./commands/remove.ts";
import { addRestoreCommand } from "./commands/restore.ts";
import { addSearchCommand } from "./commands/search.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addShowCommand } from "./commands/show.ts";
import { addTalkCommand } from "./commands/talk.ts";
import { addRedoCommand, addUndoCommand } from "./commands/undo.ts";
import { addVerifyCommand } from "./commands/verify.ts";
import { addTemplatesCommand } from "./commands/templates.ts";
import { addWorksCommand } from "./commands/works.ts";
import { complaint } from "../node/visible.ts";

/** Runs one command line; resolves to the exit code: 0 done, 1 failed, 2 wrong usage. Never rejects. */
export async function runCli(args: string[], context: CommandContext): Promise<number> {
  let exitCode = 0;
  const program = createProgram(context, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tell(context, error);
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** In the order in which they are listed. */
const COMMANDS = [
  addWorksCommand,
  addShowCommand,
  addRecordsCommand,
  addPeopleCommand,
  addSearchCommand,
  addConcordanceCommand,
  addFrequencyCommand,
  addDispersionCommand,
  addCollocatesCommand,
  addKeynessCommand,
  addNgramsCommand,
  addTalkCommand,
  addHighlightCommand,
  addNoteCommand,
  addAnnotationsCommand,
  addRemoveCommand,
  addBinCommand,
  addUndoCommand,
  addRedoCommand,
  addAnchorsCommand,
  addDossiersCommand,
  addDossierCommand,
  addCiteCommand,
  addExportCommand,
  addTemplatesCommand,
  addBackupCommand,
  addRestoreCommand,
  addPackageCommand,
  addMergeCommand,
  addImportAnnotationsCommand,
  addCorporaCommand,
] as const;

function createProgram(context: CommandContext, end: (exitCode: number) => void): Command {
  const program = createRoot(context);
  for (const add of COMMANDS) add(program, context);
  addServeCommand(program, context, end);
  addImportCommand(program, context, end);
  addCheckCommand(program, context, end);
  addVerifyCommand(program, context, end);
  addHelpCommand(program);
  return program;
}

/** The program without its commands. */
function createRoot({ version, terminal }: CommandContext): Command {
  return new Command("readout")
    .description("Read, search, annotate and cite primary sources, offline.")
    .version(version, "--version", "print the version of Readout")
    .option("--json", "print JSON for programs")
    .option("--library <folder>", "folder of annotations and settings; else READOUT_LIBRARY")
    .addHelpText("before", ({ error }) => (error ? NO_COMMAND : ""))
    .addHelpText("after", DASH_HINT)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      outputError: (text, write) => write(usageError(text)),
    });
}

const NO_COMMAND = complaint("No command was given. This is what there is:", "bad-input");

const DASH_HINT = `
What begins with “-” and is no option comes last, after “--”: readout note -- "- a list"`;

function tell({ complain }: CommandContext, error: unknown): number {
  const { code, message } = wrapError(error).error;
  complain(message, code);
  return error instanceof ReadoutError && code === "bad-input" ? 2 : 1;
}

function usageError(text: string): string {
  const problem = text.replace(/^error: /, "").trim();
  const sentence = /[.)]$/.test(problem) ? problem : `${problem}.`;
  return complaint(`${sentence} “readout --help” shows what there is.`, "bad-input");
}
