import type { Command } from "commander";
import { ENTRY_ORDERS, type EntryOrder } from "../../contract/dossier.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { findDossier } from "../find-dossier.ts";
import { orderByOption } from "../named-options.ts";
import { printDossier, printReview } from "../print-dossier.ts";
import { printJson, printLine } from "../terminal.ts";
import { addEntryCommands } from "./dossier-entries.ts";

/** The group of commands on one dossier. */
export function addDossierCommand(program: Command, context: CommandContext): void {
  const dossier = program
    .command("dossier")
    .description("show one dossier, or arrange excerpts in it");
  addShow(dossier, context);
  addReview(dossier, context);
  addAdd(dossier, context);
  addEntryCommands(dossier, context);
  addArrange(dossier, context);
}

function addShow(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("show")
    .description("print claims, excerpts and words as they stand, with their ids")
    .argument("<dossier>", "its id or title")
    .action(async (named: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const { id } = await findDossier(call, named);
        const shown = await call("openDossier", { dossier: id });
        if (options.json) printJson(terminal, shown);
        else printDossier(terminal, shown);
      });
    });
}

function addReview(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("review")
    .description("what the claims stand on, and which records and speakers are not used")
    .argument("<dossier>", "its id or title")
    .action(async (named: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const { id } = await findDossier(call, named);
        const overview = await call("reviewDossier", { dossier: id });
        if (options.json) printJson(terminal, overview);
        else printReview(terminal, overview);
      });
    });
}

function addAdd(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("add")
    .description("begin a dossier")
    .argument("<title>", "what it is called")
    .action(async (title: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const id = await addDossier(call, title);
        if (options.json) printJson(terminal, { id, title: title.trim() });
        else printLine(terminal, `Dossier “${title.trim()}” begun. Its id: ${id}`);
      });
    });
}

async function addDossier(call: Call, title: string): Promise<string> {
  const known = new Set((await call("listDossiers", {})).map(({ id }) => id));
  await call("addDossier", { title });
  const added = (await call("listDossiers", {})).filter(({ id }) => !known.has(id));
  return added.at(-1)?.id ?? "";
}

function addArrange(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("arrange")
    .description("put the excerpts under each claim in order; claims and words stay")
    .argument("<dossier>", "its id or title")
    .addOption(orderByOption(ENTRY_ORDERS))
    .action(async (named: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { by: EntryOrder }>();
      await withReadout(options, async (call) => {
        const { id } = await findDossier(call, named);
        const { label } = await call("arrangeDossier", { dossier: id, by: options.by });
        if (options.json) printJson(terminal, await call("openDossier", { dossier: id }));
        else printLine(terminal, `${label}.`);
      });
    });
}
