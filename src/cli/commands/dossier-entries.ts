import { Option, type Command } from "commander";
import type { NewEntry, Stance } from "../../contract/dossier.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { findDossier, newIn } from "../find-dossier.ts";
import { printNode } from "../print-dossier.ts";
import { printJson, printLine } from "../terminal.ts";

interface PlaceOptions extends GlobalOptions {
  under?: string;
  after?: string;
  first?: true;
}

interface StanceOptions {
  for?: true;
  against?: true;
  neither?: true;
}

/** Commands that put entries into a dossier, change and move them, and take them out. */
export function addEntryCommands(dossier: Command, context: CommandContext): void {
  addText(dossier, context, "claim", "add a claim or chapter");
  addText(dossier, context, "words", "add words of your own, in Markdown");
  addExcerpt(dossier, context);
  addChange(dossier, context);
  addMove(dossier, context);
  addRemove(dossier, context);
}

function addText(
  dossier: Command,
  context: CommandContext,
  kind: "claim" | "words",
  description: string,
): void {
  withPlace(dossier.command(kind).description(description))
    .argument("<dossier>", "its id or title")
    .argument("<text>", kind === "claim" ? "the claim" : "the words")
    .action(async (named: string, text: string, _options, command: Command) => {
      const options = command.optsWithGlobals<PlaceOptions>();
      await addEntry(context, options, named, { kind, text });
    });
}

function addExcerpt(dossier: Command, context: CommandContext): void {
  withStance(withPlace(dossier.command("excerpt").description("add the excerpt of an annotation")))
    .argument("<dossier>", "its id or title")
    .argument("<annotation>", "its id, as listed by annotations")
    .option("--text <remark>", "what you say of it")
    .action(async (named: string, annotation: string, _options, command: Command) => {
      const options = command.optsWithGlobals<PlaceOptions & StanceOptions & { text?: string }>();
      const stance = stanceOf(options);
      await addEntry(context, options, named, {
        kind: "excerpt",
        annotation,
        ...(stance && { stance }),
        ...(options.text !== undefined && { text: options.text }),
      });
    });
}

function addChange(dossier: Command, { terminal, withReadout }: CommandContext): void {
  withStance(dossier.command("change").description("change an entry, or the title of a dossier"))
    .addOption(
      new Option("--neither", "it speaks neither for nor against").conflicts(["for", "against"]),
    )
    .argument("<id>", "of the entry, as dossier show prints it")
    .option("--text <text>", "what it says from now on")
    .action(async (id: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & StanceOptions & { text?: string }>();
      const stance = options.neither ? null : stanceOf(options);
      await withReadout(options, async (call) => {
        const { label } = await call("changeEntry", {
          id,
          ...(options.text !== undefined && { text: options.text }),
          ...(stance !== undefined && { stance }),
        });
        if (options.json) printJson(terminal, { changed: id });
        else printLine(terminal, `${label}.`);
      });
    });
}

function addMove(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("move")
    .description("put entries elsewhere in their dossier, with all that stands under them")
    .argument("<id...>", "of the entries, in the order in which they are to stand")
    .requiredOption("--under <id>", "the claim, or the dossier itself")
    .option("--after <id>", "behind this entry; last without it")
    .addOption(new Option("--first", "before all others").conflicts("after"))
    .action(async (ids: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<PlaceOptions & { under: string }>();
      await withReadout(options, async (call) => {
        const spot = { parent: options.under, ...afterOf(options) };
        const { label } = await call("moveEntries", { ids, spot });
        if (options.json) printJson(terminal, { moved: ids });
        else printLine(terminal, `${label}.`);
      });
    });
}

function addRemove(dossier: Command, { terminal, withReadout }: CommandContext): void {
  dossier
    .command("remove")
    .description("delete entries with all that stands under them; annotations stay")
    .argument("<id...>", "of entries, or of dossiers")
    .action(async (ids: string[], _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const { label } = await call("removeEntries", { ids });
        if (options.json) printJson(terminal, { removed: ids });
        else printLine(terminal, `${label}. “readout undo” brings them back.`);
      });
    });
}

function withPlace(command: Command): Command {
  return command
    .option("--under <id>", "the claim to stand under; the dossier itself without it")
    .option("--after <id>", "behind this entry; last without it")
    .addOption(new Option("--first", "before all others").conflicts("after"));
}

function withStance(command: Command): Command {
  return command
    .option("--for", "it speaks for the claim")
    .addOption(new Option("--against", "it speaks against the claim").conflicts("for"));
}

function stanceOf({ for: isFor, against }: StanceOptions): Stance | undefined {
  if (isFor) return "for";
  return against ? "against" : undefined;
}

function afterOf({ after, first }: PlaceOptions): { after?: string | null } {
  if (first) return { after: null };
  return after === undefined ? {} : { after };
}

async function addEntry(
  { terminal, withReadout }: CommandContext,
  options: PlaceOptions,
  named: string,
  entry: NewEntry,
): Promise<void> {
  await withReadout(options, async (call) => {
    const added = await entryAdded(call, options, named, entry);
    if (options.json) printJson(terminal, added);
    else if (added) printNode(terminal, added);
  });
}

async function entryAdded(call: Call, options: PlaceOptions, named: string, entry: NewEntry) {
  const { id } = await findDossier(call, named);
  const before = await call("openDossier", { dossier: id });
  const spot = { parent: options.under ?? id, ...afterOf(options) };
  await call("addEntries", { spot, entries: [entry] });
  return newIn(before, await call("openDossier", { dossier: id }))[0];
}
