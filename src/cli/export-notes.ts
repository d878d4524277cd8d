import { resolve } from "node:path";
import type { ExportRequest } from "../contract/export.ts";
import type { NoteChange, NoteChangeKind, NotesPlan } from "../contract/notes-folder.ts";
import { formatterNamed } from "../core/export/formats/formatters.ts";
import { counted } from "../core/text/counted.ts";
import { readNotesFolder } from "../node/notes-folder/read-notes-folder.ts";
import { writeNotesFolder } from "../node/notes-folder/write-notes-folder.ts";
import type { Call } from "./command-context.ts";
import { printJson, printLine, type Terminal } from "./terminal.ts";

/** What the command line says of an export into a folder. */
export interface NotesOptions {
  out: string;
  json?: true;
  removeGone?: true;
  dryRun?: true;
}

/** Whether notes go into a folder of this name; into an archive when it has the name of one. */
export function isFolder(format: string, out: string): boolean {
  return formatterNamed(format).notes !== undefined && !/\.zip$/i.test(out);
}

/** Brings the notes of a folder up to date and prints what became of them; with `dryRun` nothing is written. */
export async function exportNotes(
  options: NotesOptions,
  request: ExportRequest,
  { call, terminal }: { call: Call; terminal: Terminal },
): Promise<void> {
  const folder = resolve(options.out);
  const read = await readNotesFolder(folder);
  const removeGone = options.removeGone ?? false;
  const plan = await call("planNotes", { request, ...read, removeGone });
  const isWritten = options.dryRun === undefined;
  if (isWritten) await writeNotesFolder(folder, plan.files, read.existing);
  if (options.json) printJson(terminal, reportOf(plan, folder, isWritten));
  else printReport(plan, folder, isWritten, terminal);
}

function reportOf({ files, ...rest }: NotesPlan, folder: string, isWritten: boolean) {
  return { folder, isWritten, files: files.map(({ path }) => path), ...rest };
}

const SAID: Readonly<Record<NoteChangeKind, string>> = {
  added: "added",
  updated: "updated",
  edited: "changed by hand",
  kept: "kept",
  removed: "removed",
};

function printReport(plan: NotesPlan, folder: string, isWritten: boolean, terminal: Terminal) {
  const { files, changes, unchanged, excerpts } = plan;
  for (const change of changes) printChange(change, terminal);
  const notes = counted(files.length, "note");
  const verb = isWritten ? "written to" : "would be written to";
  printLine(
    terminal,
    `${counted(excerpts, "excerpt")}; ${notes} ${verb} ${folder}; ${unchanged} unchanged`,
  );
}

function printChange({ kind, path, words, remark }: NoteChange, terminal: Terminal): void {
  printLine(terminal, { text: SAID[kind], style: "bold" }, `  ${path}: ${words}`);
  if (remark !== "") printLine(terminal, { text: `  ${remark}`, style: "dim" });
}
