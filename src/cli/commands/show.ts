import type { Command } from "commander";
import { clockTime } from "../../core/corpus/clock-time.ts";
import { noteName } from "../../core/corpus/notes-of.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { shownPassages, type ShownPassage } from "../shown-passages.ts";
import { printJson, printLine, type Piece } from "../terminal.ts";

export function addShowCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("show")
    .description("print a work, every paragraph with its address")
    .argument("<work>", "id of the work")
    .action(async (work: string, _options, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      await withReadout(options, async (call) => {
        const passages = shownPassages(await call("openWork", { work }));
        if (options.json) return printJson(terminal, passages);
        for (const passage of passages) {
          printLine(terminal, { text: placeOf(passage), style: "dim" });
          printLine(terminal, ...lineOf(passage), "\n");
        }
      });
    });
}

/** The address, with the page or the time where the source has these. */
function placeOf({ address, page, pages = [], time }: ShownPassage): string {
  const labels = [...new Set([page ?? [], pages.map(({ label }) => label)].flat())];
  const paged =
    labels.length === 0 ? "" : `  ${labels.length === 1 ? "p." : "pp."} ${labels.join(", ")}`;
  return address + paged + (time ? `  ${clockTime(time.start)}` : "");
}

function lineOf({ kind, speaker, label, role, text, note }: ShownPassage): Piece[] {
  if (kind === "heading") return [{ text, style: "bold" }];
  if (note) return [{ text: noteName(note), style: "bold" }, `: ${text}`];
  const name = label ?? speaker;
  if (name === null) return [kind === "commentary" ? text : `[${kind}] ${text}`];
  const more = [role === label ? null : role, kind === "line" ? "in a script" : null];
  const known = more.filter((part) => part !== null).join(", ");
  const said = known === "" ? name : `${name} (${known})`;
  return [{ text: said, style: "bold" }, `: ${text}`];
}
