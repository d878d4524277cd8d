import { Option, type Command } from "commander";
import type { NewTarget } from "../../contract/annotation.ts";
import { ReadoutError } from "../../contract/result.ts";
import { addAnnotation } from "../add-annotation.ts";
import { printAnnotation } from "../print-annotation.ts";
import type { CommandContext, GlobalOptions } from "../command-context.ts";
import { tagOption } from "../named-options.ts";
import { printJson } from "../terminal.ts";

interface NoteOptions extends GlobalOptions {
  passage?: string;
  work?: string;
  tag?: string[];
}

export function addNoteCommand(program: Command, { terminal, withReadout }: CommandContext): void {
  program
    .command("note")
    .description("write a note: on a passage, on a work, or in the notebook")
    .argument("<markdown>", "the note")
    .option("--passage <address>", "on this passage")
    .addOption(new Option("--work <work>", "on this work").conflicts("passage"))
    .addOption(tagOption())
    .action(async (note: string, _options, command: Command) => {
      const options = command.optsWithGlobals<NoteOptions>();
      if (note.trim() === "")
        throw new ReadoutError("bad-input", "The note is empty. Nothing was added.");
      await withReadout(options, async (call) => {
        const annotation = await addAnnotation(call, {
          target: targetOf(options),
          note,
          ...(options.tag && { tags: options.tag }),
        });
        if (options.json) printJson(terminal, annotation);
        else printAnnotation(terminal, annotation);
      });
    });
}

function targetOf({ passage, work }: NoteOptions): NewTarget {
  if (passage !== undefined) return { kind: "passage", passage };
  return work === undefined ? { kind: "notebook" } : { kind: "work", work };
}
