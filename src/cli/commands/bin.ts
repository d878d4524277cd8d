import type { Command } from "commander";
import type { LibraryItem } from "../../contract/dossier.ts";
import type { BinEntry } from "../../contract/library.ts";
import { counted } from "../../core/text/counted.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { takenOption } from "../named-options.ts";
import { printMarked } from "../print-annotation.ts";
import { countedItems } from "../counted-items.ts";
import { printEntry } from "../print-entry.ts";
import { printJson, printLine, type Terminal } from "../terminal.ts";

export function addBinCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("bin")
    .description("list what was deleted, the latest first, or take it out of the bin")
    .addOption(
      takenOption("--restore <id>", "take this annotation, or entry of a dossier, out of the bin"),
    )
    .action(async (_options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { restore?: string[] }>();
      await withReadout(options, async (call) => {
        if (options.restore) {
          const ids = [...new Set(options.restore)];
          const binned = (await call("listBin", {})).map(itemOf);
          await call("restoreAnnotations", { ids });
          if (options.json) return printJson(terminal, { restored: ids });
          const restored = binned.filter(({ id }) => ids.includes(id));
          return printLine(terminal, `Restored ${countedItems(restored)}.`);
        }
        const entries = await call("listBin", {});
        if (options.json) return printJson(terminal, entries);
        for (const binned of entries) printBinned(terminal, binned);
        printLine(terminal, `${countedItems(entries.map(itemOf))} in the bin`);
      });
    });
}

function itemOf(binned: BinEntry): LibraryItem {
  return binned.kind === "annotation" ? binned.annotation : binned.entry;
}

function printBinned(terminal: Terminal, binned: BinEntry): void {
  const times = [
    `deleted ${binned.deleted.slice(0, 10)}`,
    `kept until ${binned.until.slice(0, 10)}`,
  ];
  if (binned.kind === "annotation") return printMarked(terminal, binned.annotation, times);
  const { entry, dossier, others } = binned;
  const where = entry.entry === "dossier" ? [] : [`in “${dossier}”`];
  const under = others === 0 ? [] : [`with ${counted(others, "entry", "entries")} under it`];
  printEntry(terminal, entry, [...where, ...under, ...times]);
}
