import type { Command } from "commander";
import type { Difference, LibrarySource } from "../../contract/library.ts";
import { counted } from "../../core/text/counted.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { size } from "../figures.ts";
import { findLibrarySource } from "../library-source.ts";
import { printCompared, printComparison } from "../print-comparison.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";
import { countedItems } from "../counted-items.ts";

type MergeOptions = GlobalOptions & { preview?: true };

/** What another copy changes here. */
const MERGED: ReadonlySet<Difference> = new Set([
  "new",
  "changed-there",
  "changed-both",
  "deleted-there",
]);

export function addMergeCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("merge")
    .description("bring another copy of the library together with this one; can be undone")
    .argument(
      "[file]",
      "a package, a backup, or a copy that a file synchroniser left; without one, such copies are listed",
    )
    .option("--preview", "only show what is different in it")
    .action(async (file: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<MergeOptions>();
      await withReadout(options, async (call) => {
        if (file === undefined) return listCopies(call, terminal, options);
        await merge(call, await findLibrarySource(call, file), options, context);
      });
    });
}

async function listCopies(call: Call, terminal: Terminal, { json }: MergeOptions): Promise<void> {
  const copies = await call("listConflictCopies", {});
  if (json) return printJson(terminal, copies);
  for (const { name, modified, bytes, annotations } of copies) {
    const facts = [counted(annotations, "annotation"), size(bytes), modified];
    printLine(terminal, { text: name, style: "bold" }, `  ${facts.join(", ")}`);
  }
  printLine(terminal, `${counted(copies.length, "copy", "copies")} to be merged`);
}

async function merge(
  call: Call,
  source: LibrarySource,
  options: MergeOptions,
  { terminal, complain }: CommandContext,
): Promise<void> {
  const comparison = await call("compareLibrary", { source });
  for (const { message, code } of comparison.notices) complain(message, code);
  if (options.preview)
    return options.json ? printJson(terminal, comparison) : printComparison(terminal, comparison);
  const { label } = await call("mergeLibrary", { source });
  const merged = comparison.items.filter(({ difference }) => MERGED.has(difference));
  if (options.json) return printJson(terminal, { label, merged });
  printCompared(terminal, merged);
  printLine(
    terminal,
    merged.length === 0
      ? "Nothing in it was new."
      : `Merged ${countedItems(merged.flatMap(({ there, here }) => there ?? here ?? []))}. “readout undo” takes it back.`,
  );
}
