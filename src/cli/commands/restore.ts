import { Option, type Command } from "commander";
import type { ComparedItem, LibraryComparison, LibrarySource } from "../../contract/library.ts";
import { ReadoutError } from "../../contract/result.ts";
import type { Call, CommandContext, GlobalOptions } from "../command-context.ts";
import { takenOption } from "../named-options.ts";
import { printBackups } from "../print-backups.ts";
import { printCompared, printComparison } from "../print-comparison.ts";
import { printJson, printLine } from "../terminal.ts";
import { countedItems } from "../counted-items.ts";

interface RestoreOptions extends GlobalOptions {
  id?: string[];
  compare?: true;
}

export function addRestoreCommand(program: Command, context: CommandContext): void {
  const { terminal, withReadout } = context;
  program
    .command("restore")
    .description("bring back what a backup holds; deletes nothing, and can be undone")
    .argument("[backup]", "its name; without one, the backups are listed")
    .addOption(takenOption("--id <id>", "restore only this annotation"))
    .addOption(new Option("--compare", "only show what is different in the backup").conflicts("id"))
    .action(async (name: string | undefined, _options, command: Command) => {
      const options = command.optsWithGlobals<RestoreOptions>();
      if (name === undefined && (options.id || options.compare))
        throw new ReadoutError("bad-input", "Which backup? “readout restore” lists them.");
      await withReadout(options, async (call) => {
        if (name !== undefined) return restore(call, name, options, context);
        const backups = await call("listBackups", {});
        if (options.json) printJson(terminal, backups);
        else printBackups(terminal, backups);
      });
    });
}

async function restore(
  call: Call,
  name: string,
  options: RestoreOptions,
  { terminal, complain }: CommandContext,
): Promise<void> {
  const source: LibrarySource = { kind: "backup", name };
  const comparison = await call("compareLibrary", { source });
  for (const { message, code } of comparison.notices) complain(message, code);
  if (options.compare)
    return options.json ? printJson(terminal, comparison) : printComparison(terminal, comparison);
  const ids = options.id && [...new Set(options.id)];
  const { label } = await call("restoreBackup", { name, ...(ids && { ids }) });
  const restored = restoredOf(comparison, ids);
  if (options.json) return printJson(terminal, { label, restored });
  printCompared(terminal, restored);
  const what = restored.length === 0 ? "Nothing was different." : undone(restored);
  printLine(terminal, what);
}

/** What the backup has otherwise, or at all. */
function restoredOf({ items }: LibraryComparison, ids: string[] | undefined) {
  return items.filter(
    ({ id, there, difference }) =>
      there !== null && difference !== "same" && (ids?.includes(id) ?? true),
  );
}

function undone(restored: readonly ComparedItem[]): string {
  return `Restored ${countedItems(restored.flatMap(({ there }) => there ?? []))}. “readout undo” takes it back.`;
}
